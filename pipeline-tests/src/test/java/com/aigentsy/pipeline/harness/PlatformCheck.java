package com.aigentsy.pipeline.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** G1 at the platform itself: a planted issue has at most one pull request, from one fork, of one commit and one a review. */
record PlatformCheck(String baseUrl, String token) {

    Verdict check(List<String> repositories) {
        var duplicates = new ArrayList<String>();
        repositories.forEach(repository -> check(repository, duplicates));
        return Verdict.duplicates(duplicates);
    }

    private void check(String repository, List<String> duplicates) {
        var address = baseUrl + "/repos/" + repository;
        var pulls = Http.get(address + "/pulls?state=all&per_page=100", token);
        var forks = Http.get(address + "/forks", token);
        if (pulls.size() > 1) {
            duplicates.add(repository + " has " + pulls.size() + " pull requests");
        }
        if (forks.size() > 1) {
            duplicates.add(repository + " has " + forks.size() + " forks");
        }
        for (JsonNode pull : pulls) {
            var page = address + "/pulls/" + pull.path("number").asInt();
            int commits = Http.get(page, token).path("commits").asInt();
            int reviews = Http.get(page + "/reviews", token).size();
            if (commits < 1 || commits > 1 + reviews) {
                duplicates.add(repository + " has a pull request of " + commits + " commits");
            }
        }
    }
}

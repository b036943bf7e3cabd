package com.aigentsy.local.forge.shape;

import com.aigentsy.local.forge.store.Issue;
import com.aigentsy.local.forge.store.Project;
import com.aigentsy.local.forge.store.StableId;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Addresses, users and repositories, of which every other shape is made. base: the forge's own address, no slash. */
public record Shapes(String base) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> shape) {
        ArrayNode array = JSON.createArrayNode();
        items.forEach(item -> array.add(shape.apply(item)));
        return array;
    }

    public String api(String repository) {
        return base + "/repos/" + repository;
    }

    public String html(Issue issue) {
        String kind = issue.pull() == null ? "/issues/" : "/pull/";
        return base + "/" + issue.repository() + kind + issue.number();
    }

    static String nodeId(String kind, long id) {
        return Base64.getEncoder().encodeToString((kind + id).getBytes(StandardCharsets.UTF_8));
    }

    public ObjectNode user(String login) {
        long id = StableId.of("user", login);
        return object().put("login", login)
                .put("id", id)
                .put("node_id", nodeId("User", id))
                .put("avatar_url", "")
                .put("url", base + "/users/" + login)
                .put("html_url", base + "/" + login)
                .put("type", "User")
                .put("site_admin", false);
    }

    /** A repository; caller decides the permissions shown, and the parent is shown in full where it is given. */
    public ObjectNode repository(Project project, @Nullable String caller) {
        String html = base + "/" + project.fullName();
        ObjectNode node = object().put("id", project.id())
                .put("node_id", nodeId("Repository", project.id()))
                .put("name", project.name())
                .put("full_name", project.fullName())
                .put("private", false)
                .put("html_url", html)
                .put("description", "")
                .put("fork", project.parent() != null)
                .put("url", api(project.fullName()))
                .put("clone_url", html + ".git")
                .put("git_url", html + ".git")
                .put("created_at", project.createdAt().toString())
                .put("updated_at", project.createdAt().toString())
                .put("pushed_at", project.createdAt().toString())
                .put("default_branch", Project.DEFAULT_BRANCH)
                .put("language", project.language())
                .put("visibility", "public");
        switches(node);
        node.set("owner", user(project.owner()));
        node.set("permissions", permissions(project.writableBy(caller)));
        return node;
    }

    private static void switches(ObjectNode node) {
        List.of("archived", "disabled", "is_template").forEach(name -> node.put(name, false));
        List.of("has_issues", "allow_forking", "allow_merge_commit").forEach(name -> node.put(name, true));
        List.of("allow_squash_merge", "allow_rebase_merge").forEach(name -> node.put(name, false));
        List.of("stargazers_count", "watchers_count", "forks_count", "open_issues_count", "size")
                .forEach(name -> node.put(name, 0));
    }

    private static ObjectNode permissions(boolean push) {
        return object().put("admin", push)
                .put("maintain", push)
                .put("push", push)
                .put("triage", push)
                .put("pull", true);
    }
}

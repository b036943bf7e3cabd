package com.aigentsy.execution.validation.report;

import java.util.LinkedHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The test cases in JUnit XML files, one after the other. Read with patterns on purpose: the text comes from foreign code,
 * may be cut off, and nothing in it may make a parser fetch or expand anything.
 */
final class JunitXml {

    private static final Pattern CASE =
            Pattern.compile("<testcase\\b((?:[^>\"]|\"[^\"]*\")*?)(?:/>|>(.*?)</testcase>)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern CLASS = Pattern.compile("\\bclassname=\"([^\"]*)\"");
    private static final Pattern BAD = Pattern.compile("<(failure|error)\\b");
    private static final Pattern SKIPPED = Pattern.compile("<skipped\\b");

    private JunitXml() {}

    static TestReport read(String xml) {
        var byName = new LinkedHashMap<String, Boolean>();
        Matcher testCase = CASE.matcher(xml);
        while (testCase.find()) {
            String content = testCase.group(2) == null ? "" : testCase.group(2);
            if (!SKIPPED.matcher(content).find()) {
                String name = first(CLASS, testCase.group(1)) + "." + first(NAME, testCase.group(1));
                byName.merge(name, !BAD.matcher(content).find(), Boolean::logicalAnd);
            }
        }
        return TestReport.counted(byName);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}

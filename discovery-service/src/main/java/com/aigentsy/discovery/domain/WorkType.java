package com.aigentsy.discovery.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What kind of work a listing is. On a code platform it is software unless a label says otherwise; a title, which is free
 * text, only tells one kind of software from another.
 */
public enum WorkType {
    MOBILE_DEVELOPMENT("android|ios|mobile|mweb|swiftui|jetpack compose|react[- ]native|flutter"),
    WEB_DEVELOPMENT("css|html|front[- ]?end|web ?site|webpage|landing page|ui|ux|tailwind|wordpress|area[:/ ]+web"),
    CONTENT_CREATION("docs?|documentation|translations?|localization|blog post|tutorial|readme|typos?|copywriting"),
    DATA_ANALYSIS("data analysis|data science|analytics|dataset|visuali[sz]ation|scrap(?:er|ing)"),
    MARKETING("marketing|seo|social media|newsletter"),
    DESIGN("design|logo|icons?|mockups?|figma|illustrations?"),
    BUSINESS_CONSULTING("market research|business plan|consulting"),
    SOFTWARE_DEVELOPMENT("");

    private static final List<WorkType> SOFTWARE = List.of(MOBILE_DEVELOPMENT, WEB_DEVELOPMENT);

    private final Pattern words;

    WorkType(String words) {
        this.words = Pattern.compile("(?i)(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])");
    }

    public static WorkType of(String title, List<String> labels) {
        WorkType labelled = first(String.join(" | ", labels), List.of(values()));
        return labelled == SOFTWARE_DEVELOPMENT ? first(title, SOFTWARE) : labelled;
    }

    private static WorkType first(String text, List<WorkType> types) {
        return types.stream()
                .filter(type ->
                        type != SOFTWARE_DEVELOPMENT && type.words.matcher(text).find())
                .findFirst()
                .orElse(SOFTWARE_DEVELOPMENT);
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}

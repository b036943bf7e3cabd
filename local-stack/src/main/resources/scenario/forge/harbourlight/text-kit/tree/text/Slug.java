package text;

import java.util.Locale;

/** Turns a title into a part of an address: small letters, digits and single hyphens. */
public final class Slug {

    private Slug() {}

    public static String of(String title) {
        String hyphens = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return hyphens.startsWith("-") ? hyphens.substring(1) : hyphens;
    }
}

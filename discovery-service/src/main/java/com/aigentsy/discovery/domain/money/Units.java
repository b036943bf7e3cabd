package com.aigentsy.discovery.domain.money;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The unit written after a sum ("/hr", "per month", "a year") or in the words before it ("hourly rate:"). */
final class Units {

    private static final Pattern AFTER = Pattern.compile("(?i)\\s*[(]?(?:"
            + "(?:/|\\bper\\b|-per-|\\ban?\\b|\\bp\\s?/)\\s*(?:(?<hour>hours?|hrs?|h)|(?<day>days?|d)"
            + "|(?<week>weeks?|wk|w)"
            + "|(?<month>months?|mos?|mth|m)|(?<year>years?|yrs?|y|annum))"
            + "|(?<hour2>hourly|p\\.?h\\.?)|(?<day2>daily)|(?<week2>weekly)|(?<month2>monthly)|(?<year2>yearly"
            + "|annually|p\\.?a\\.?))"
            + "(?![\\p{L}\\d-])[)]?");
    private static final Pattern ITEM =
            Pattern.compile("(?i)\\s*(?:/\\s*(?:\\d|users?|seats?|words?|pages?|lines?|tests?|units?|items?"
                    + "|requests?|calls?|images?|videos?|posts?|articles?|tokens?|gb|person|head)|(?:\\bper\\b"
                    + "|-per-)\\s*(?!(?:issue|task|pr"
                    + "|pull|project|job|fix|ticket|bounty|merge[d]?|feature|merged)\\b)[\\p{L}\\d])");
    private static final Pattern BEFORE =
            Pattern.compile("(?i)\\b(?:(?<hour>hourly|per hour|rate/hr)|(?<day>daily|day rate)"
                    + "|(?<week>weekly)|(?<month>monthly)|(?<year>annual(?:ly)?|yearly|salary))\\b[^.;!?\\n]{0,24}$");

    private Units() {}

    /** A unit and where its words end. */
    record Written(Unit unit, int end) {}

    static Optional<Written> after(Cursor cursor, int position) {
        return cursor.at(AFTER, position).map(match -> new Written(unit(match), match.end()));
    }

    static Optional<Unit> before(Cursor cursor, int position) {
        var matcher = BEFORE.matcher(cursor.before(position, 60));
        return matcher.find() ? Optional.of(unit(matcher.toMatchResult())) : Optional.empty();
    }

    /** "$5 per test", "$15/user/month": a price list, not what this work pays. */
    static boolean perItem(Cursor cursor, int position) {
        return after(cursor, position).isEmpty() && cursor.at(ITEM, position).isPresent();
    }

    private static Unit unit(MatchResult match) {
        return Arrays.stream(Unit.values())
                .filter(unit -> matched(match, unit.slug()) || matched(match, unit.slug() + "2"))
                .findFirst()
                .orElse(Unit.FIXED);
    }

    private static boolean matched(MatchResult match, String group) {
        return match.namedGroups().containsKey(group) && match.group(group) != null;
    }
}

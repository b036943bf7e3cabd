package checks;

import testing.Suite;
import text.Slug;

public final class SlugCheck implements java.util.function.Consumer<Suite> {

    @Override
    public void accept(Suite suite) {
        suite.expect("words are joined by hyphens", Slug.of("Hello brave World"), "hello-brave-world");
        suite.expect("signs in front are dropped", Slug.of("...and justice"), "and-justice");
    }
}

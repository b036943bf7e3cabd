import java.io.File;
import java.util.Arrays;
import java.util.function.Consumer;
import testing.Suite;

/** Start with: java Tests.java */
public class Tests {

    @SuppressWarnings("unchecked")
    public static void main(String[] args) throws Exception {
        var suite = new Suite();
        String[] files = new File("checks").list();
        Arrays.sort(files);
        for (String file : files) {
            Class<?> type = Class.forName("checks." + file.substring(0, file.indexOf('.')));
            ((Consumer<Suite>) type.getDeclaredConstructor().newInstance()).accept(suite);
        }
        suite.summary();
    }
}

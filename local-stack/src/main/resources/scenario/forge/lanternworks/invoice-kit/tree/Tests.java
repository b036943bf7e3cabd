import java.nio.file.Files;
import java.nio.file.Path;
import testing.Check;
import testing.Tap;

/** Runs every class in checks/ and prints TAP. Start with: java Tests.java */
public class Tests {

    public static void main(String[] args) throws Exception {
        Tap tap = new Tap();
        try (var files = Files.list(Path.of("checks"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                Check check = (Check) Class.forName("checks." + name).getDeclaredConstructor().newInstance();
                check.run(tap);
            }
        }
        System.exit(tap.finish());
    }
}

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import testing.Cases;

/** Start with: java Tests.java */
public class Tests {

    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (var list = Files.list(Path.of("checks"))) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            String name = "checks." + file.getFileName().toString().replace(".java", "");
            ((Cases) Class.forName(name).getDeclaredConstructor().newInstance()).run();
        }
        System.exit(Cases.report());
    }
}

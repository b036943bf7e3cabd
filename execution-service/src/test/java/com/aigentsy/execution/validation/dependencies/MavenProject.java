package com.aigentsy.execution.validation.dependencies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A Maven project with JUnit and a bug. It asks for what our own build asks for, so that on any machine that has just built
 * us Maven's local repository has it all.
 */
record MavenProject(Path tree) {

    private static final Path OWN_POM = Path.of("../pom.xml");

    static MavenProject in(Path tree) throws IOException {
        var project = new MavenProject(tree);
        project.write("pom.xml", POM.formatted(junit().getFileName(), own("compiler-plugin"), own("surefire")));
        project.write("src/main/java/sum/Sum.java", sum("-"));
        project.write("src/test/java/sum/SumTest.java", """
                package sum;

                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Test;

                class SumTest {
                    @Test void nothingAndNothing() { assertEquals(0, Sum.of(0, 0)); }
                    @Test void oneAndOne() { assertEquals(2, Sum.of(1, 1)); }
                }
                """);
        return project;
    }

    MavenProject mended() throws IOException {
        write("src/main/java/sum/Sum.java", sum("+"));
        return this;
    }

    /** Where the JUnit that runs this test was loaded from. */
    static Path localRepository() {
        return junit().getParent().getParent().getParent().getParent().getParent();
    }

    private static Path junit() {
        String jar =
                Test.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return Path.of(jar).getParent();
    }

    private static String own(String plugin) throws IOException {
        Matcher version = Pattern.compile("<" + plugin + "\\.version>(.*?)</").matcher(Files.readString(OWN_POM));
        if (!version.find()) {
            throw new IllegalStateException("our pom.xml says nothing of " + plugin);
        }
        return version.group(1);
    }

    private static String sum(String operator) {
        return "package sum;\n\nclass Sum {\n    static int of(int a, int b) { return a " + operator + " b; }\n}\n";
    }

    private void write(String file, String content) throws IOException {
        Path path = tree.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.example</groupId>
              <artifactId>sum</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>25</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>%s</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                  <plugin><artifactId>maven-compiler-plugin</artifactId><version>%s</version></plugin>
                  <plugin><artifactId>maven-surefire-plugin</artifactId><version>%s</version></plugin>
                </plugins>
              </build>
            </project>
            """;
}

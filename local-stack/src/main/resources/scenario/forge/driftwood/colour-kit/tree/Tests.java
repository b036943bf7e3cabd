import colour.Colour;

/** Start with: java Tests.java */
public class Tests {

    private static int passed;
    private static int failed;

    public static void main(String[] args) {
        test("six digits", new Colour(255, 128, 0), "#ff8000");
        test("black", new Colour(0, 0, 0), "#000000");
        test("three digits", new Colour(255, 136, 0), "#f80");
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 ? 0 : 1);
    }

    private static void test(String name, Colour expected, String hex) {
        boolean good = Colour.of(hex).equals(expected);
        passed += good ? 1 : 0;
        failed += good ? 0 : 1;
        System.out.println(name + " ... " + (good ? "ok" : "FAILED"));
    }
}

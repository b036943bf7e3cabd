/** Start with: java Tests.java */
public class Tests {

    public static void main(String[] args) {
        boolean good = "ﬁ".equals(Ligature.of("fi"));
        System.out.println(good ? "1 passed, 0 failed" : "0 passed, 1 failed");
        System.exit(good ? 0 : 1);
    }
}

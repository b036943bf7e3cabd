package testing;

/** One class of checks; found by its file in checks/. */
public interface Check {

    void run(Tap tap);
}

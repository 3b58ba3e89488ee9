package rostrum.fuzz;

/**
 * Where Jazzer comes in: one parser, named by the argument, is fed with what Jazzer makes up.
 *
 * <pre>src/test/scan/fuzz.sh 5</pre>
 *
 * has each fuzzed for five minutes; {@link ParsersTest} gives each the seeds and finds of before.
 */
public final class Fuzz {
  private static Parser parser = Parser.MARKS;

  private Fuzz() {}

  /** Called by Jazzer, once. What is loaded the first time takes long, and is no find. */
  public static void fuzzerInitialize(String[] args) {
    parser = Parser.named(args[0]);
    parser.seeds().forEach(parser::take);
  }

  /** Called by Jazzer, with whatever it thought of. */
  public static void fuzzerTestOneInput(byte[] input) {
    parser.take(input);
  }
}

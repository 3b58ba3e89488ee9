package rostrum.practice;

import java.util.Collections;
import java.util.List;
import rostrum.questions.Response;

/** The parts of an answer; to "I don’t know" they are all empty. */
final class Parts {
  private Parts() {}

  /** The answer of the first step. */
  static Response answer(Response response) {
    return response instanceof Response.Cited(Response answer, int _) ? answer : response;
  }

  static List<Integer> chosen(Response answer) {
    return answer instanceof Response.Chosen(List<Integer> options) ? options : List.of();
  }

  static List<Integer> matched(Response answer, int pairs) {
    return answer instanceof Response.Matched(List<Integer> rights)
        ? rights
        : Collections.nCopies(pairs, Response.NOTHING);
  }

  static List<Integer> ordered(Response answer) {
    return answer instanceof Response.Ordered(List<Integer> stages) ? stages : List.of();
  }

  static List<String> typed(Response answer, int fields) {
    return answer instanceof Response.Typed(List<String> texts)
        ? texts
        : Collections.nCopies(fields, "");
  }
}

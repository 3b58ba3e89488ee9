package rostrum.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rostrum.EveryKind;
import rostrum.Sitting;
import rostrum.questions.Question;
import rostrum.questions.Response;

class ResponseJsonTest {
  static Stream<Response> responses() {
    return Stream.concat(
        EveryKind.NAMES.stream()
            .flatMap(name -> {
              Question question = EveryKind.question(name);
              return Stream.of(question.key(), question.answer(), Sitting.wrong(name));
            }),
        Stream.of(
            new Response.DontKnow(),
            EveryKind.open().answer(),
            new Response.Written("one line\nand \"another\"", List.of()),
            new Response.Typed(List.of("\"’\\ \t", "", "조용원")),
            new Response.Cited(new Response.Typed(List.of("x")), Response.NOTHING)));
  }

  @ParameterizedTest
  @MethodSource("responses")
  void what_was_answered_is_read_again_as_it_was(Response response) {
    assertThat(ResponseJson.read(ResponseJson.write(response))).isEqualTo(response);
  }
}

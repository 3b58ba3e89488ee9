package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class PathsTest {
  private final TemplateEngine engine = new TemplateEngine();

  /** A view's model. */
  public record Bed(String name, Optional<String> tree, List<String> weeds) {
    public boolean tidy() {
      return weeds.isEmpty();
    }
  }

  PathsTest() {
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new Paths());
    engine.setDialect(dialect);
    engine.setTemplateResolver(new StringTemplateResolver());
  }

  @Test
  void reads_components_methods_maps_and_sizes() {
    Bed bed = new Bed("North", Optional.of("oak"), List.of("moss", "ivy"));
    assertThat(show("[[${bed.name}]]", bed)).isEqualTo("North");
    assertThat(show("[[${bed.tidy}]]", bed)).isEqualTo("false");
    assertThat(show("[[${bed.weeds.size}]]", bed)).isEqualTo("2");
    assertThat(show("[[${beds.first.name}]]", bed)).isEqualTo("North");
  }

  @Test
  void an_optional_stands_for_what_is_in_it() {
    String template = "<b th:if=\"${bed.tree}\" th:text=\"${bed.tree.length}\"></b>";
    assertThat(show(template, new Bed("North", Optional.of("oak"), List.of())))
        .isEqualTo("<b>3</b>");
    assertThat(show(template, new Bed("North", Optional.empty(), List.of()))).isEmpty();
  }

  @Test
  void what_is_no_plain_path_is_left_to_ognl() {
    Bed bed = new Bed("North", Optional.empty(), List.of("moss"));
    assertThat(show("[[${bed.weeds.size() + 1}]]", bed)).isEqualTo("2");
  }

  @Test
  void a_slip_of_the_pen_stops_the_page() {
    Bed bed = new Bed("North", Optional.empty(), List.of());
    assertThatThrownBy(() -> show("[[${bed.nmae}]]", bed)).hasStackTraceContaining("nmae");
  }

  @Test
  void text_is_escaped() {
    Bed bed = new Bed("<script>alert(1)</script>", Optional.empty(), List.of());
    assertThat(show("[[${bed.name}]]", bed)).doesNotContain("<script>");
  }

  private String show(String template, Bed bed) {
    Context context = new Context();
    context.setVariable("bed", bed);
    context.setVariable("beds", Map.of("first", bed));
    return engine.process(template, context);
  }
}

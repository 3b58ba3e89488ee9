package rostrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rostrum.Route;
import rostrum.Routes;

class RoutesTest {

  @Test
  void every_route_names_a_least_role_and_reads_or_writes() {
    assertThat(Routes.TABLE)
        .isNotEmpty()
        .allSatisfy(route -> {
          assertThat(route.least()).isNotNull();
          assertThat(route.method()).isIn("GET", "POST");
          assertThat(route.path()).startsWith("/");
        });
  }

  @Test
  void no_route_stands_there_twice() {
    Set<List<String>> seen = new HashSet<>();
    for (Route route : Routes.TABLE) {
      assertThat(seen.add(List.of(route.method(), route.path()))).as(route.path()).isTrue();
    }
  }
}

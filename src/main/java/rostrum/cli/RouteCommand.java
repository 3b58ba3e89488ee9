package rostrum.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import rostrum.Route;
import rostrum.Routes;

@Command(
    name = "routes",
    description = "Prints every address of the web app: method, path and least role.")
final class RouteCommand implements Callable<Integer> {
  private final Invocation invocation;

  RouteCommand(Invocation invocation) {
    this.invocation = invocation;
  }

  @Override
  public Integer call() {
    for (Route route : Routes.TABLE) {
      invocation
          .out()
          .printf("%-4s  %-50s  %s%n", route.method(), route.path(), route.least().slug());
    }
    return 0;
  }
}

package rostrum.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the one browser of a run. Where there is no Chromium they are skipped, or fail with
 * {@code ROSTRUM_BROWSER=required}.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  /** A busy machine may take its time; nothing here measures it. */
  private static final double PATIENCE_MILLIS = 30_000;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (executable().isPresent()) {
      return ConditionEvaluationResult.enabled("there is a Chromium");
    }
    String missing = "there is no Chromium at " + PLACES;
    if ("required".equals(System.getenv("ROSTRUM_BROWSER"))) {
      throw new IllegalStateException(missing + ", and ROSTRUM_BROWSER=required asks for one");
    }
    return ConditionEvaluationResult.disabled(
        missing + ": browser tests are skipped (ROSTRUM_BROWSER=required makes them fail)");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Chromium.class))
        .getOrComputeIfAbsent(Running.class, type -> Running.start(), Running.class)
        .browser();
  }

  private static Optional<Path> executable() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  /** Closed by JUnit at the end of the run. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running start() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      Playwright playwright = Playwright.create();
      return new Running(playwright, launch(playwright));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  static Browser launch(Playwright playwright) {
    LaunchOptions options =
        new LaunchOptions().setExecutablePath(executable().orElseThrow()).setArgs(ARGUMENTS);
    return playwright.chromium().launch(options);
  }
}

package rostrum.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import rostrum.Settings;

/**
 * Gives every option of {@code serve}, and those that name the database, the value that stands in
 * the environment.
 */
final class EnvironmentDefaults implements IDefaultValueProvider {
  private final Settings settings;

  EnvironmentDefaults(Settings settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return of(argument).orElse(null);
  }

  Optional<String> of(ArgSpec argument) {
    return argument instanceof OptionSpec option && isInEnvironment(option)
        ? settings.of(option.longestName())
        : Optional.empty();
  }

  private static boolean isInEnvironment(OptionSpec option) {
    boolean isOfServe = option.command().name().equals(Serve.NAME);
    return (isOfServe && !option.usageHelp()) || option.longestName().startsWith("--data");
  }
}

package rostrum;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rostrum.accounts.Role;
import rostrum.accounts.Secret;

/**
 * What the operator decides outside the command line: the option {@code --public-url} is also
 * {@code ROSTRUM_PUBLIC_URL}.
 *
 * @param environment of the process
 */
public record Settings(Map<String, String> environment) {

  /** The name in the environment of an option of the command line. */
  public static String variable(String option) {
    return "ROSTRUM_" + option.substring("--".length()).replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * What the environment says of an option, or the file that {@code ROSTRUM_…_FILE} names, into
   * which a keeper of secrets puts it; set but empty is as good as not set.
   *
   * @throws IllegalArgumentException if there is no such file, in a line that says how to mend it
   */
  public Optional<String> of(String option) {
    return value(variable(option))
        .or(() -> value(variable(option) + "_FILE").flatMap(file -> content(option, file)));
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  private static Optional<String> content(String option, String file) {
    try {
      return Optional.of(Files.readString(Path.of(file)).strip()).filter(value -> !value.isEmpty());
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException(
          "%s_FILE names %s, which cannot be read; give a file that the user of the server may read"
              .formatted(variable(option), file),
          e);
    }
  }

  /**
   * What concerns nobody but who keeps it running and safe.
   *
   * @param metricsToken what a program brings that may read the figures; without one nobody may
   * @param drain for how long pages are still served after SIGTERM while {@code /health/ready} says
   *     503, so that whoever distributes requests hears of it; up to {@value MOST_DRAIN_SECONDS}
   *     seconds
   * @param guarded roles that are let to nothing before they have codes asked for
   * @param secret from which keys are derived, in place of the one in the data folder
   */
  public record Upkeep(
      Optional<Secret> metricsToken, Duration drain, Set<Role> guarded, Optional<Secret> secret) {
    static final int MOST_DRAIN_SECONDS = 60;
    static final int SHORTEST_SECRET = 32;

    /** No figures, no delay, nobody guarded. */
    public static final Upkeep USUAL =
        new Upkeep(Optional.empty(), Duration.ZERO, Set.of(), Optional.empty());

    public Upkeep {
      if (drain.isNegative() || drain.toSeconds() > MOST_DRAIN_SECONDS) {
        throw new IllegalArgumentException(
            "--drain %d is out of bounds; give 0 to %d seconds"
                .formatted(drain.toSeconds(), MOST_DRAIN_SECONDS));
      }
      if (secret.filter(given -> given.text().length() < SHORTEST_SECRET).isPresent()) {
        throw new IllegalArgumentException(
            "--secret has less than %d letters and could be guessed; make one with: openssl rand -base64 32"
                .formatted(SHORTEST_SECRET));
      }
    }
  }

  /**
   * How the web app is served. What cannot be right is an {@link IllegalArgumentException} whose
   * one line names the option and says how to mend it.
   *
   * @param host the address to listen on
   * @param port 0 takes a free one
   * @param publicUrl how browsers reach it, if not at host and port; no path
   * @param trustedProxy the address of the one reverse proxy whose {@code X-Forwarded-…} are
   *     believed
   * @param isPrivate whether courses are closed to visitors
   * @param instructorsRegister whether people who register may say themselves that they teach
   * @param zone in which days turn for who has not chosen one
   * @param upkeep what concerns nobody but who keeps it running and safe
   */
  public record ServeSettings(
      String host,
      int port,
      Optional<URI> publicUrl,
      Optional<String> trustedProxy,
      boolean isPrivate,
      boolean instructorsRegister,
      ZoneId zone,
      Upkeep upkeep) {

    /** With the usual upkeep. */
    public ServeSettings(
        String host,
        int port,
        Optional<URI> publicUrl,
        Optional<String> trustedProxy,
        boolean isPrivate,
        boolean instructorsRegister,
        ZoneId zone) {
      this(host, port, publicUrl, trustedProxy, isPrivate, instructorsRegister, zone, Upkeep.USUAL);
    }

    public ServeSettings {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException(
            "--port " + port + " is no port; give one from 1 to 65535, or 0 for a free one");
      }
      if (!isAddress(host)) {
        throw new IllegalArgumentException(
            "--host " + host + " is no address of a machine; 127.0.0.1 serves this one alone");
      }
      publicUrl.filter(url -> !isWebAddress(url)).ifPresent(ServeSettings::refuse);
      if (trustedProxy.filter(proxy -> !isLiteral(proxy)).isPresent()) {
        throw new IllegalArgumentException(
            "--trusted-proxy "
                + trustedProxy.get()
                + " is no IP address; give the one from which the proxy connects, such as"
                + " 127.0.0.1");
      }
    }

    /**
     * Passwords and cookies must not cross a network in the clear.
     *
     * @throws IllegalArgumentException if browsers on other machines would come by plain http
     */
    public void refusePlainHttp() {
      boolean isSafe =
          publicUrl
              .map(url -> isHttps(url) || isLoopback(url.getHost()))
              .orElseGet(() -> isLoopback(host));
      if (!isSafe) {
        throw new IllegalArgumentException(
            publicUrl.map(url -> "--public-url " + url).orElse("--host " + host)
                + " would be reached by plain http, where others can read along; give an https"
                + " --public-url, listen on 127.0.0.1, or ask for it with --insecure-http (or "
                + variable("--insecure-http")
                + "=true)");
      }
    }

    private static boolean isWebAddress(URI url) {
      return ("http".equalsIgnoreCase(url.getScheme()) || isHttps(url))
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
          && url.getRawQuery() == null
          && url.getRawFragment() == null;
    }

    private static void refuse(URI url) {
      throw new IllegalArgumentException(
          "--public-url "
              + url
              + " is no address of a site; give scheme and name, such as"
              + " https://learn.example.org");
    }

    private static boolean isHttps(URI url) {
      return "https".equalsIgnoreCase(url.getScheme());
    }

    private static boolean isAddress(String host) {
      try {
        return !host.isBlank() && InetAddress.getByName(host) != null;
      } catch (UnknownHostException e) {
        return false;
      }
    }

    private static boolean isLiteral(String address) {
      try {
        return InetAddress.ofLiteral(address) != null;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    private static boolean isLoopback(String host) {
      try {
        return InetAddress.getByName(host).isLoopbackAddress();
      } catch (UnknownHostException e) {
        return false;
      }
    }
  }
}

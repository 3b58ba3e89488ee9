package rostrum.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Under which scheme, host and port browsers see this server. A public address settles it;
 * otherwise the request says so, and a proxy in between is believed only if it is the trusted one.
 */
public final class Origins {
  private final Optional<String> publicOrigin;
  private final Optional<InetAddress> trustedProxy;

  /**
   * @param trustedProxy its IP address
   * @throws IllegalArgumentException if that is no address
   */
  public Origins(Optional<URI> publicUrl, Optional<String> trustedProxy) {
    this.publicOrigin = publicUrl.map(Origins::of);
    this.trustedProxy = trustedProxy.map(Origins::address);
  }

  /**
   * Like {@code https://example.org:8443}, in lower case and without a port that the scheme
   * implies.
   */
  public String of(Context ctx) {
    return publicOrigin.orElseGet(() -> {
      String scheme = forwarded(ctx, "X-Forwarded-Proto").orElseGet(ctx::scheme);
      Optional<String> host =
          forwarded(ctx, "X-Forwarded-Host").or(() -> Optional.ofNullable(ctx.header("Host")));
      return normal(scheme + "://" + host.orElse(""));
    });
  }

  /** The address that a request came from, before the trusted proxy. */
  public String client(Context ctx) {
    return forwarded(ctx, "X-Forwarded-For").orElseGet(() -> ctx.req().getRemoteAddr());
  }

  static String normal(String origin) {
    String lower = origin.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") && lower.endsWith(":80")) {
      return lower.substring(0, lower.length() - ":80".length());
    }
    if (lower.startsWith("https://") && lower.endsWith(":443")) {
      return lower.substring(0, lower.length() - ":443".length());
    }
    return lower;
  }

  /** The last value is the trusted proxy's own; those before it are anybody's. */
  private Optional<String> forwarded(Context ctx, String header) {
    String value = ctx.header(header);
    if (value == null || value.isBlank() || !fromTrustedProxy(ctx)) {
      return Optional.empty();
    }
    return Optional.of(value.substring(value.lastIndexOf(',') + 1).strip());
  }

  private boolean fromTrustedProxy(Context ctx) {
    return trustedProxy
        .filter(proxy -> proxy.equals(address(ctx.req().getRemoteAddr())))
        .isPresent();
  }

  private static String of(URI url) {
    return normal(url.getScheme() + "://" + url.getRawAuthority());
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.ofLiteral(literal.replaceAll("^\\[|\\]$", ""));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + literal + "' is no IP address", e);
    }
  }
}

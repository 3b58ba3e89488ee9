package rostrum.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives each request a number that stands in every line that is logged while it is answered, and
 * logs that it was. Of its address only the route’s template is told: what stands in its place, or
 * after a question mark, may be a code that lets somebody in.
 */
public final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("rostrum.requests");
  private static final String NUMBER = "request";
  private static final Set<HandlerType> OF_TABLE =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Numbers a request; to be called before anything else looks at it. */
  public void begin(Context ctx) {
    MDC.put(NUMBER, number(ctx));
  }

  /** Says that it was answered; to be called last, by the same thread. */
  public void end(Context ctx, float milliseconds) {
    try {
      String route = route(ctx);
      String took = String.valueOf(Math.round(milliseconds));
      MDC.put("method", ctx.method().name());
      MDC.put("route", route);
      MDC.put("status", String.valueOf(ctx.statusCode()));
      MDC.put("milliseconds", took);
      LOG.info("{} {} {} in {} ms", ctx.method(), route, ctx.statusCode(), took);
    } finally {
      MDC.clear();
    }
  }

  /** The number of a request, which its error page and its headers tell as well. */
  static String number(Context ctx) {
    String number =
        Optional.<String>ofNullable(ctx.attribute(NUMBER)).orElseGet(RequestLog::number);
    ctx.attribute(NUMBER, number);
    return number;
  }

  /** A number that no other request has. */
  static String number() {
    byte[] bytes = new byte[5];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The template that a request’s address fits, with names in braces; a word if it fits none. */
  public static String route(Context ctx) {
    return ctx.endpoints().list().stream()
        .filter(endpoint -> OF_TABLE.contains(endpoint.method))
        .map(endpoint -> endpoint.path)
        .findFirst()
        .orElse("none");
  }
}

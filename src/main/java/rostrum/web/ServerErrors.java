package rostrum.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The page for a request that is refused before it reaches any of our handlers, as one with a
 * broken address is.
 */
public final class ServerErrors extends ErrorHandler {
  private final Errors errors;
  private final Templates templates;
  private final SecurityHeaders headers;

  public ServerErrors(Errors errors, Templates templates, SecurityHeaders headers) {
    this.errors = errors;
    this.templates = templates;
    this.headers = headers;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    headers.all().forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    String page = templates.page(errors.view(status, RequestLog.number()));
    response.write(
        /* last= */ true, ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8)), callback);
  }
}

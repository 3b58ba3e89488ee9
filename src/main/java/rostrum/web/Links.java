package rostrum.web;

import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Builds <code>@{/…}</code> without a servlet; <code>@{/static/NAME}</code> becomes the file's
 * address of today.
 */
final class Links extends StandardLinkBuilder {
  private static final String STATIC = "/static/";

  private final Assets assets;

  Links(Assets assets) {
    this.assets = assets;
  }

  @Override
  protected String computeContextPath(
      IExpressionContext context, String base, Map<String, Object> parameters) {
    return "";
  }

  @Override
  protected String processLink(IExpressionContext context, String link) {
    return link.startsWith(STATIC) ? assets.address(link.substring(STATIC.length())) : link;
  }
}

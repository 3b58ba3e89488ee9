package rostrum.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import rostrum.words.Messages;

/**
 * Turns views into HTML. In development templates are read from disk at each request; otherwise
 * they come from the jar and stay in memory.
 */
public final class Templates {
  private final TemplateEngine engine = new TemplateEngine();
  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private final Messages words;
  private final boolean development;

  public Templates(Assets assets, Messages words) {
    this.words = words;
    this.development = new Folder("templates").inDevelopment();
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new Paths());
    engine.setDialect(dialect);
    engine.setTemplateResolver(resolver());
    engine.setLinkBuilder(new Links(assets));
    engine.setMessageResolver(new Wording(words));
  }

  private AbstractConfigurableTemplateResolver resolver() {
    AbstractConfigurableTemplateResolver resolver =
        development ? new FileTemplateResolver() : new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(!development);
    return resolver;
  }

  /** The whole of a view. */
  public String page(View view) {
    return engine.process(view.template(), context(view));
  }

  /** The view's part alone, if it has one. */
  public String part(View view) {
    Optional<String> part = view.part();
    if (part.isEmpty()) {
      return page(view);
    }
    return engine.process(view.template(), Set.of("#" + part.get()), context(view));
  }

  /**
   * The whole of a view that is the same for everybody, rendered once.
   *
   * @param key names everything that the view depends on, versions included
   */
  public String kept(String key, Supplier<View> view) {
    if (development) {
      return page(view.get());
    }
    return kept.computeIfAbsent(key, missing -> page(view.get()));
  }

  private Context context(View view) {
    return new Context(words.locale(), view.model());
  }
}

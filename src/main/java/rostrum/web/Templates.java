package rostrum.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Turns views into HTML. In development templates are read from disk again after a second;
 * otherwise they come from the jar and stay in memory.
 */
public final class Templates {
  /** Bytes of all that is kept. */
  private static final long MOST_KEPT = 32_000_000;

  private final TemplateEngine engine = new TemplateEngine();
  private final Cache<Object, Blank> kept;
  private final Messages words;

  public Templates(Assets assets, Messages words) {
    this.words = words;
    boolean development = new Folder("templates").inDevelopment();
    this.kept = cache(development);
    StandardDialect dialect = new StandardDialect();
    dialect.setVariableExpressionEvaluator(new Paths());
    engine.setDialect(dialect);
    engine.setTemplateResolver(resolver(development));
    engine.setLinkBuilder(new Links(assets));
    engine.setMessageResolver(new Wording(words));
  }

  private static Cache<Object, Blank> cache(boolean development) {
    Caffeine<Object, Blank> cache =
        Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Object key, Blank blank) -> blank.size());
    return development ? cache.expireAfterWrite(Folder.STALE_AFTER).build() : cache.build();
  }

  private static AbstractConfigurableTemplateResolver resolver(boolean development) {
    AbstractConfigurableTemplateResolver resolver =
        development ? new FileTemplateResolver() : new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    if (development) {
      resolver.setCacheTTLMs(Folder.STALE_AFTER.toMillis());
    }
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
   * The whole of a view that is the same for many, rendered once and kept as long as it is asked
   * for.
   *
   * @param key equal to another only if everything that the view depends on is, versions included
   * @param part whether only the view’s part
   */
  public Blank kept(Object key, boolean part, Supplier<View> view) {
    return Optional.ofNullable(kept.getIfPresent(key))
        .orElseGet(() -> keep(key, Blank.of(part ? part(view.get()) : page(view.get()))));
  }

  private Blank keep(Object key, Blank blank) {
    kept.put(key, blank);
    return blank;
  }

  private Context context(View view) {
    Context context = new Context(words.locale(), view.model());
    context.setVariable("bar", bar(view.model()));
    return context;
  }

  private Bar bar(Map<String, Object> model) {
    String csrf = model.get("csrf") instanceof String token ? token : "";
    Optional<Greeting> greeting =
        model.get("signedIn") instanceof Optional<?> who
            ? who.map(Greeting.class::cast)
            : Optional.empty();
    return new Bar(this, csrf, greeting);
  }
}

package rostrum.web;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.OGNLVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Reads <code>${lesson.heading}</code>: record components and other methods without arguments, by
 * name, several times faster than OGNL. An Optional on the way stands for what is in it, and an
 * empty one for nothing: <code>th:if</code> is false and <code>th:text</code> prints nothing. What
 * is no plain path goes to OGNL, which sees the Optional itself.
 */
final class Paths implements IStandardVariableExpressionEvaluator {
  private static final Pattern PLAIN = Pattern.compile("[a-zA-Z_]\\w*(?:\\.[a-zA-Z_]\\w*)*");

  private final IStandardVariableExpressionEvaluator others =
      new OGNLVariableExpressionEvaluator(/* applyOGNLShortcuts= */ true);
  private final Map<String, List<String>> paths = new ConcurrentHashMap<>();
  private final ClassValue<Map<String, Optional<MethodHandle>>> readers =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<MethodHandle>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  @Override
  public @Nullable Object evaluate(
      IExpressionContext context,
      IStandardVariableExpression expression,
      StandardExpressionExecutionContext how) {
    List<String> path = paths.computeIfAbsent(expression.getExpression(), Paths::split);
    if (path.isEmpty()) {
      return others.evaluate(context, expression, how);
    }
    Object value = null;
    int from = 0;
    if (expression.getUseSelectionAsRoot()
        && context instanceof ITemplateContext template
        && template.hasSelectionTarget()) {
      value = template.getSelectionTarget();
    } else {
      value = unwrapped(context.getVariable(path.getFirst()));
      from = 1;
    }
    for (String name : path.subList(from, path.size())) {
      if (value == null) {
        return null;
      }
      value = unwrapped(read(value, name));
    }
    return value;
  }

  private static List<String> split(String expression) {
    return PLAIN.matcher(expression).matches() ? List.of(expression.split("\\.")) : List.of();
  }

  private static @Nullable Object unwrapped(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private @Nullable Object read(Object owner, String name) {
    if (owner instanceof Map<?, ?> map) {
      return map.get(name);
    }
    if (owner instanceof Collection<?> collection && name.equals("size")) {
      return collection.size();
    }
    if (owner instanceof Collection<?> collection && name.equals("empty")) {
      return collection.isEmpty();
    }
    MethodHandle reader =
        readers
            .get(owner.getClass())
            .computeIfAbsent(name, key -> reader(owner.getClass(), key))
            .orElseThrow(() -> failure(owner, name, null));
    try {
      return reader.invokeExact(owner);
    } catch (Throwable e) {
      throw failure(owner, name, e);
    }
  }

  private static TemplateProcessingException failure(
      Object owner, String name, @Nullable Throwable cause) {
    return new TemplateProcessingException(
        "cannot read " + name + " of " + owner.getClass().getName(), cause);
  }

  private static Optional<MethodHandle> reader(Class<?> type, String name) {
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (String candidate : List.of(name, "get" + capital, "is" + capital)) {
      for (Method method : type.getMethods()) {
        if (method.getName().equals(candidate) && method.getParameterCount() == 0) {
          return Optional.of(handle(method));
        }
      }
    }
    return Optional.empty();
  }

  private static MethodHandle handle(Method method) {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      if (method.getDeclaringClass().getModule() == Paths.class.getModule()) {
        lookup = MethodHandles.privateLookupIn(method.getDeclaringClass(), lookup);
      }
      return lookup.unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException e) {
      throw new TemplateProcessingException(method + " is not public", e);
    }
  }
}

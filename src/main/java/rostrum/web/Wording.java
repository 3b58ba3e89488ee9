package rostrum.web;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import rostrum.words.Messages;

/**
 * Fills <code>#{key}</code> from the wording of the interface. A key that is missing stops the
 * page.
 */
final class Wording extends AbstractMessageResolver {
  private final Messages messages;

  Wording(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String resolveMessage(
      ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
    return messages.say(key, parameters == null ? new Object[0] : parameters);
  }

  @Override
  public String createAbsentMessageRepresentation(
      ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
    throw new IllegalStateException("no wording for " + key);
  }
}

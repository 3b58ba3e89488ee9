package rostrum.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Wording in one language, from {@code messages/NAME_LANGUAGE.properties}. Patterns are those of
 * {@link MessageFormat}: an apostrophe in a pattern is written ’ or doubled.
 */
public final class Messages {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * @param name of the file: {@code interface} or {@code questions}
   * @param language BCP 47 tag
   * @throws MissingResourceException if there is no wording in this language
   */
  public static Messages in(String name, String language) {
    Locale locale = Locale.forLanguageTag(language);
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "messages." + name,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Messages(bundle, locale);
  }

  /**
   * The wording under a key with its places filled.
   *
   * @throws MissingResourceException if the file has no such key
   */
  public String say(String key, Object... places) {
    return new MessageFormat(bundle.getString(key), locale).format(places);
  }

  public Locale locale() {
    return locale;
  }
}

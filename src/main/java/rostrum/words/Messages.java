package rostrum.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wording in one language, from {@code messages/NAME_LANGUAGE.properties}. What belongs to a part
 * of its own stands in {@code messages/NAME/PART_LANGUAGE.properties}, under keys that begin with
 * the part and a full stop. Patterns are those of {@link MessageFormat}: an apostrophe in a pattern
 * is written ’ or doubled.
 */
public final class Messages {
  private final String name;
  private final Locale locale;
  private final ResourceBundle common;
  private final Map<String, ResourceBundle> parts = new ConcurrentHashMap<>();

  private Messages(String name, Locale locale) {
    this.name = name;
    this.locale = locale;
    this.common = bundle(name, locale);
  }

  /**
   * @param name of the file: {@code interface} or {@code questions}
   * @param language BCP 47 tag
   * @throws MissingResourceException if there is no wording in this language
   */
  public static Messages in(String name, String language) {
    return new Messages(name, Locale.forLanguageTag(language));
  }

  private static ResourceBundle bundle(String name, Locale locale) {
    return ResourceBundle.getBundle(
        "messages." + name,
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The wording under a key with its places filled.
   *
   * @throws MissingResourceException if no file has such a key
   */
  public String say(String key, Object... places) {
    ResourceBundle bundle = common.containsKey(key) ? common : part(key);
    return new MessageFormat(bundle.getString(key), locale).format(places);
  }

  private ResourceBundle part(String key) {
    int end = key.indexOf('.');
    if (end < 0) {
      throw new MissingResourceException("no wording for " + key, name, key);
    }
    return parts.computeIfAbsent(key.substring(0, end), part -> bundle(name + "." + part, locale));
  }

  public Locale locale() {
    return locale;
  }
}

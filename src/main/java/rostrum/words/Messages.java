package rostrum.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wording in one language, from {@code messages/NAME_LANGUAGE.properties}; what it lacks is said in
 * English. What belongs to a part of its own stands in {@code
 * messages/NAME/PART_LANGUAGE.properties}, under keys that begin with the part and a full stop.
 * Patterns are those of {@link MessageFormat}: an apostrophe in a pattern is written ’ or doubled.
 */
public final class Messages {
  private static final String COMPLETE = "en";

  private final String name;
  private final Locale locale;
  private final ResourceBundle common;
  private final Map<String, Optional<ResourceBundle>> parts = new ConcurrentHashMap<>();
  private final Optional<Messages> english;

  private Messages(String name, Locale locale) {
    this.name = name;
    this.locale = locale;
    this.common = bundle(name, locale);
    this.english =
        locale.getLanguage().equals(COMPLETE) ? Optional.empty() : Optional.of(in(name, COMPLETE));
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
   * The wording under a key with its places filled, numbers and dates as the language writes them.
   *
   * @throws MissingResourceException if no file has such a key
   */
  public String say(String key, Object... places) {
    Optional<String> pattern = pattern(key);
    if (pattern.isPresent()) {
      return new MessageFormat(pattern.get(), locale).format(places);
    }
    return english
        .orElseThrow(() -> new MissingResourceException("no wording for " + key, name, key))
        .say(key, places);
  }

  private Optional<String> pattern(String key) {
    if (common.containsKey(key)) {
      return Optional.of(common.getString(key));
    }
    int end = key.indexOf('.');
    return end < 0
        ? Optional.empty()
        : parts
            .computeIfAbsent(key.substring(0, end), this::part)
            .filter(part -> part.containsKey(key))
            .map(part -> part.getString(key));
  }

  private Optional<ResourceBundle> part(String part) {
    try {
      return Optional.of(bundle(name + "." + part, locale));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  public Locale locale() {
    return locale;
  }
}

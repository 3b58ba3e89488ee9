package rostrum.entrance;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rostrum.accounts.Called;
import rostrum.accounts.EmailAddress;
import rostrum.accounts.Outcome;
import rostrum.accounts.PasswordRule;
import rostrum.accounts.Registration;
import rostrum.web.Form;
import rostrum.web.View;

/**
 * A form as somebody filled it in: what they typed, which they find again, except for what is
 * secret; and what is wrong with it, by field, as keys of messages.
 */
public final class Filled {
  private static final List<String> ZONES =
      Stream.concat(
              Stream.of("UTC"),
              ZoneId.getAvailableZoneIds().stream()
                  .filter(id -> id.matches("(?!Etc|SystemV).+/.+"))
                  .sorted())
          .toList();

  private final Form form;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final Map<String, String> flaws = new LinkedHashMap<>();

  public Filled(Form form) {
    this.form = form;
  }

  /** A form that nobody has filled in yet. */
  public static View fresh(View view, Map<String, String> typed) {
    return shown(view, typed, Map.of());
  }

  /** The form once more, with what is wrong said. */
  public View again(View view) {
    return shown(view, typed, flaws);
  }

  private static View shown(View view, Map<String, String> typed, Map<String, String> flaws) {
    return view.with("typed", typed)
        .with("flaws", flaws)
        .with("isFlawed", !flaws.isEmpty())
        .with("zones", ZONES);
  }

  /** Whether nothing is wrong so far. */
  public boolean isSound() {
    return flaws.isEmpty();
  }

  /**
   * Says why what the form asked for was not done.
   *
   * @param field at which it is said
   * @param secret what was asked for: its word in the message
   */
  void refuse(String field, String secret, Outcome.Reason reason) {
    switch (reason) {
      case WRONG -> flaws.put(field, "flaw." + secret + ".wrong");
      case TAKEN -> flaws.put("email", "flaw.email.taken");
      case MANY, CROWDED, BUSY -> flaws.put(field, "flaw." + reason.slug());
    }
  }

  /**
   * Says what is wrong with a field.
   *
   * @param key of the message
   */
  public void flaw(String field, String key) {
    flaws.put(field, key);
  }

  /** What stands in a field that this form has not. */
  public void keep(String field, String value) {
    typed.putIfAbsent(field, value);
  }

  /** What was typed, without white space around it. */
  public String text(String field) {
    String text = form.text(field).orElse("");
    typed.put(field, text);
    return text;
  }

  /** An address, or a flaw. */
  public Optional<EmailAddress> email(String field) {
    String text = text(field);
    Optional<EmailAddress> email = EmailAddress.of(text);
    if (email.isEmpty()) {
      flaws.put(field, text.isEmpty() ? "flaw.email.nothing" : "flaw.email.shape");
    }
    return email;
  }

  /** What somebody or something is called, or a flaw. */
  public String name(String field) {
    String name = text(field);
    if (name.isEmpty()) {
      flaws.put(field, "flaw.name.nothing");
    } else if (!Called.fits(name, Registration.LONGEST_NAME)) {
      flaws.put(field, "flaw.name.long");
    }
    return name;
  }

  Optional<ZoneId> zone(String field) {
    String text = text(field);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(text));
    } catch (DateTimeException e) {
      flaws.put(field, "flaw.zone");
      return Optional.empty();
    }
  }

  /** Something that only its owner knows, to the letter. */
  String secret(String field) {
    String secret = form.exactly(field);
    if (secret.isEmpty()) {
      flaws.put(field, "flaw.secret.nothing");
    }
    return secret;
  }

  /** A password to be set, of somebody of this address and name. */
  String newPassword(String field, PasswordRule rule, String email, String name) {
    String password = form.exactly(field);
    rule.flaw(password, email, name)
        .ifPresent(flaw -> flaws.put(field, "flaw.password." + flaw.slug()));
    return password;
  }
}

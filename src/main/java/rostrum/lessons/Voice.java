package rostrum.lessons;

import java.util.Arrays;
import java.util.Optional;

/** Who speaks in a sentence or a fact. */
public enum Voice {
  AUTHOR_REPORT("author-report", false),
  AUTHOR_INFERENCE("author-inference", false),
  QUOTED_SPEAKER("quoted-speaker", true),
  PARTY_DOCUMENT("party-document", true),
  STATE_SOURCE("state-source", true),
  OTHER_SOURCE("other-source", true);

  private final String slug;
  private final boolean needsSpeaker;

  Voice(String slug, boolean needsSpeaker) {
    this.slug = slug;
    this.needsSpeaker = needsSpeaker;
  }

  /** The word that packs, exports and pages use. */
  public String slug() {
    return slug;
  }

  /** Whether a {@link Speaker} has to be named beside this voice. */
  public boolean needsSpeaker() {
    return needsSpeaker;
  }

  public static Optional<Voice> of(String slug) {
    return Arrays.stream(values()).filter(voice -> voice.slug.equals(slug)).findFirst();
  }
}

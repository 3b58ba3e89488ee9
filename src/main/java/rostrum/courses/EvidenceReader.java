package rostrum.courses;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rostrum.facts.Attested;
import rostrum.facts.Weight;
import rostrum.lessons.Article;
import rostrum.lessons.Claim;
import rostrum.lessons.Passage;
import rostrum.lessons.Speaker;
import rostrum.lessons.Speech;
import rostrum.lessons.Voice;

/** Holds what an entry rests on against the text of the article. */
final class EvidenceReader {
  private static final int TELLING = 12;
  private static final int SHOWN = 40;

  private final Article article;
  private final Map<String, Speaker> speakers;

  EvidenceReader(Article article, Map<String, Speaker> speakers) {
    this.article = article;
    this.speakers = speakers;
  }

  /** Section, quote, voice, speaker, claim and weight of an entry. */
  Optional<Attested> attested(Fields entry) {
    Speech speech = speech(entry);
    Weight weight = weight(entry);
    return passage(entry, "quote").map(place -> new Attested(List.of(place), speech, weight));
  }

  /** The passage that the entry's section and quote name. */
  Optional<Passage> passage(Fields entry, String field) {
    String section = entry.text("section");
    String quote = entry.text(field);
    if (section.isEmpty() || quote.isEmpty()) {
      return Optional.empty();
    }
    if (article.lesson(section).isEmpty()) {
      entry.fault("section", "there is no section '" + section + "'");
      return Optional.empty();
    }
    if (entry.has("table")) {
      return cell(entry, section, field, quote);
    }
    Optional<Passage> place = article.find(section, quote);
    if (place.isEmpty()) {
      entry.fault(
          field,
          "the evidence is not in section '" + section + "' word for word" + hint(section, quote));
    }
    return place;
  }

  private Optional<Passage> cell(Fields entry, String section, String field, String quote) {
    String table = entry.text("table");
    String row = entry.text("row");
    String column = entry.text("column");
    Optional<Passage> place =
        row.matches("[0-9]{1,4}")
            ? article.find(section, table, Integer.parseInt(row), column)
            : Optional.empty();
    if (place.isEmpty()) {
      entry.fault(
          "table", "there is no cell in row " + row + ", column '" + column + "' of " + table);
    } else if (!place.get().quote().equals(quote)) {
      entry.fault(
          field, "the evidence is not in the text: the cell reads '" + place.get().quote() + "'");
      return Optional.empty();
    }
    return place;
  }

  Speech speech(Fields entry) {
    String voiceSlug = entry.text("voice");
    Optional<Voice> voice = Voice.of(voiceSlug);
    if (voice.isEmpty() && !voiceSlug.isEmpty()) {
      entry.fault("voice", "'" + voiceSlug + "' is no voice");
    }
    String claimSlug = entry.text("claim");
    Optional<Claim> claim = Claim.of(claimSlug);
    if (claim.isEmpty() && !claimSlug.isEmpty()) {
      entry.fault("claim", "'" + claimSlug + "' is no claim");
    }
    Optional<String> named = entry.maybe("speaker");
    Optional<Speaker> speaker = named.map(speakers::get);
    if (named.isPresent() && speaker.isEmpty()) {
      entry.fault("speaker", "'" + named.get() + "' is no speaker of voices.yaml");
    } else if (named.isEmpty() && voice.map(Voice::needsSpeaker).orElse(false)) {
      entry.fault("voice", "a " + voiceSlug + " needs a 'speaker' of voices.yaml");
    }
    return new Speech(voice.orElse(Voice.AUTHOR_REPORT), claim.orElse(Claim.FACT), speaker);
  }

  Weight weight(Fields entry) {
    String slug = entry.text("weight");
    Optional<Weight> weight = Weight.of(slug);
    if (weight.isEmpty() && !slug.isEmpty()) {
      entry.fault("weight", "'" + slug + "' is no weight: write core or detail");
    }
    return weight.orElse(Weight.DETAIL);
  }

  private String hint(String section, String quote) {
    Optional<String> elsewhere =
        article.lessons().stream()
            .filter(lesson -> article.find(lesson.slug(), quote).isPresent())
            .map(lesson -> "; it stands in section '" + lesson.slug() + "'")
            .findFirst();
    return elsewhere.orElseGet(() -> nearest(section, quote));
  }

  private String nearest(String section, String quote) {
    return article
        .lesson(section)
        .flatMap(lesson ->
            article
                .passages(lesson)
                .map(Passage::quote)
                .max(Comparator.comparingInt(text -> common(text, quote))))
        .filter(text -> common(text, quote) >= TELLING)
        .map(text -> {
          int from = common(text, quote);
          return "; the text has '"
              + shown(text, from)
              + "' where the quote has '"
              + shown(quote, from)
              + "'";
        })
        .orElse("; a quote is one whole sentence, heading or footnote, without its marks");
  }

  private static int common(String one, String other) {
    int at = 0;
    while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at;
  }

  private static String shown(String text, int from) {
    int start = Math.max(0, text.lastIndexOf(' ', Math.max(0, from - 1)) + 1);
    String rest = text.substring(start);
    return rest.length() <= SHOWN ? rest : rest.substring(0, SHOWN) + "…";
  }
}

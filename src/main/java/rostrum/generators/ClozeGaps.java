package rostrum.generators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rostrum.facts.Quotation;
import rostrum.questions.Bloom;
import rostrum.questions.Cloze;
import rostrum.questions.Proof.Answer;
import rostrum.questions.Tokens;

/**
 * What stands in the gap of the words that the article quotes? Of a quotation at most two gaps are
 * asked at once, and only such as nothing else in the question gives away.
 */
public record ClozeGaps() implements Generator {
  private static final int MOST_GAPS = 2;
  private static final Pattern ARTICLE = Pattern.compile("(?iu)^(?:the|an?) (?=\\S)");

  @Override
  public String family() {
    return "cloze";
  }

  @Override
  public Stream<Outcome> outcomes(Course course) {
    return course.facts().quotations().stream()
        .filter(quotation -> !quotation.gaps().isEmpty())
        .sorted(
            Comparator.comparing((Quotation quotation) -> quotation.attested().weight())
                .thenComparing(Quotation::id))
        .flatMap(quotation -> outcomes(course, quotation));
  }

  private Stream<Outcome> outcomes(Course course, Quotation quotation) {
    if (!Provable.isUncontested(course.article(), quotation.attested())) {
      return Stream.of(
          new Unproven(family(), quotation.id(), "the article gives two accounts of it"));
    }
    List<String> gaps = quotation.gaps();
    return IntStream.iterate(0, from -> from < gaps.size(), from -> from + MOST_GAPS)
        .mapToObj(from -> gaps.subList(from, Math.min(gaps.size(), from + MOST_GAPS)))
        .map(some -> outcome(course, quotation, some));
  }

  /** A question with all these gaps, or with the first of them that nothing gives away. */
  private Outcome outcome(Course course, Quotation quotation, List<String> gaps) {
    List<String> inOrder =
        gaps.stream().sorted(Comparator.comparingInt(quotation.words()::indexOf)).toList();
    return Stream.concat(Stream.of(inOrder), gaps.stream().map(List::of))
        .filter(some -> isHidden(some, stem(course, quotation, some)))
        .findFirst()
        .<Outcome>map(some -> question(course, quotation, some))
        .orElseGet(() ->
            new Unproven(
                family(), quotation.id(), "words of the gap stand elsewhere in the question"));
  }

  private static String stem(Course course, Quotation quotation, List<String> gaps) {
    String shown = quotation.words();
    for (int gap = 0; gap < gaps.size(); gap++) {
      shown = shown.replace(gaps.get(gap), Cloze.mark(gap + 1));
    }
    boolean quoted = quotation.attested().speech().speaker().isPresent();
    String number = gaps.size() == 1 ? "gap" : "gaps";
    return course
        .words()
        .say(
            "cloze." + (quoted ? number : number + ".article"),
            course.according(quotation.attested().speech()),
            shown);
  }

  private static boolean isHidden(List<String> gaps, String stem) {
    boolean marked =
        IntStream.rangeClosed(1, gaps.size()).allMatch(gap -> stem.contains(Cloze.mark(gap)));
    return marked
        && gaps.stream()
            .allMatch(gap ->
                Tokens.shared(gap, stem) == 0
                    && !stem.toLowerCase(Locale.ROOT).contains(gap.toLowerCase(Locale.ROOT)));
  }

  private Complete question(Course course, Quotation quotation, List<String> gaps) {
    String stem = stem(course, quotation, gaps);
    Basis basis =
        new Basis(
            family(),
            quotation.id() + " " + String.join(" / ", gaps),
            quotation.attested().section(),
            stem,
            List.of(quotation.id()),
            Stream.concat(
                    Stream.of(quotation.subject()),
                    Subjects.named(
                        course.facts(),
                        Stream.concat(Stream.of(stem), gaps.stream()).toArray(String[]::new))
                        .stream())
                .toList(),
            Candidate.evidence(quotation.attested()),
            Optional.empty(),
            quotation.attested().speech(),
            quotation.attested().weight(),
            Bloom.REMEMBER,
            course
                .words()
                .say(
                    "cloze.key",
                    course.according(quotation.attested().speech()),
                    quotation.words()),
            "words of " + quotation.id(),
            Optional.empty());
    List<Answer> answers =
        gaps.stream()
            .map(gap -> new Answer(gap, true, List.of(quotation.id()), Optional.empty()))
            .toList();
    double difficulty = Difficulty.of(0, gaps.size(), Difficulty.Effort.RECALLED, basis.weight());
    return new Complete(
        basis,
        new Cloze(
            basis.id(course.slug()),
            stem,
            basis.grounds(answers, difficulty),
            gaps.stream().map(ClozeGaps::accepted).toList()));
  }

  /** The printed words, and the same without their article. */
  private static List<String> accepted(String gap) {
    List<String> accepted = new ArrayList<>(List.of(gap));
    Matcher article = ARTICLE.matcher(gap);
    if (article.find()) {
      accepted.add(gap.substring(article.end()));
    }
    return List.copyOf(accepted);
  }
}

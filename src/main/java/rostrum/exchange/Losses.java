package rostrum.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rostrum.questions.Evidence;
import rostrum.questions.Item;
import rostrum.questions.Option;
import rostrum.questions.Stage;
import rostrum.words.Messages;

/** Notes, while questions are written, what stays behind. */
final class Losses {
  private final Messages words;
  private final List<Loss> losses = new ArrayList<>();

  Losses(Messages words) {
    this.words = words;
  }

  void add(Item item, Lost lost) {
    losses.add(
        new Loss(
            item.id(),
            words.say("loss." + lost.key() + ".what"),
            words.say("loss." + lost.key() + ".why"),
            lost.whole()));
  }

  void addIf(boolean isLost, Item item, Lost lost) {
    if (isLost) {
      add(item, lost);
    }
  }

  /** What no format of Moodle’s carries of a question that is in the file. */
  void addCommon(Item item) {
    addIf(item.citation().isPresent(), item, Lost.CITATION);
    boolean isOpen = item.question().isMarkedByHand();
    addIf(!item.accepted().isEmpty() && !isOpen, item, Lost.SPELLING);
    addIf(isOpen, item, Lost.SENTENCES);
    addIf(texts(item).anyMatch(text -> !Plain.of(text).equals(text)), item, Lost.CHARACTERS);
  }

  private static Stream<String> texts(Item item) {
    return Stream.of(
            Stream.of(item.stem(), item.explanation()),
            item.options().stream().map(Option::text),
            item.options().stream().map(Option::why),
            item.pairs().stream().flatMap(pair -> Stream.of(pair.left(), pair.right())),
            item.decoys().stream(),
            item.sequence().stream().map(Stage::text),
            item.accepted().stream().flatMap(List::stream),
            item.evidence().stream().map(Evidence::quote))
        .flatMap(texts -> texts);
  }

  List<Loss> all() {
    return List.copyOf(losses);
  }
}

package rostrum.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rostrum.accounts.Secret;
import rostrum.ledger.Chain.Break;
import rostrum.ledger.Chain.Reason;

/** Entries that follow one another, and how it is seen that they do not any more. */
class ChainTest {
  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456789Z");

  /** Amina comes in, is made an instructor by the administrator, and opens a class. */
  private static List<Link> links() {
    List<Link> links = new ArrayList<>();
    Head head = Head.START;
    for (Act act :
        List.of(
            act(Deed.SIGNED_IN, 1).about(About.account(1)).detail("password"),
            act(Deed.ROLE_GIVEN, 2).about(About.account(1)).detail("instructor"),
            act(Deed.CLASS_OPENED, 1).about(About.classroom("c1")),
            act(Deed.SIGNED_OUT, 1).about(About.account(1)))) {
      links.add(head.add(act));
      head = links.getLast().head();
    }
    return links;
  }

  private static Act act(Deed deed, long account) {
    return Act.of(NOW, deed, new Author.Account(account));
  }

  private static Optional<Break> broken(List<Link> links, Head end, Head... known) {
    return Chain.check(Head.START, links.iterator(), end, List.of(known)).broken();
  }

  private static Optional<Break> at(long number, Reason reason) {
    return Optional.of(new Break(number, reason));
  }

  @Test
  void what_follows_as_it_was_written_holds_from_its_beginning_or_from_any_entry() {
    List<Link> links = links();
    Head end = links.getLast().head();

    assertThat(broken(links, end)).isEmpty();
    assertThat(broken(links, end, links.get(1).head())).isEmpty();
    assertThat(
            Chain.check(links.get(1).head(), links.subList(2, 4).iterator(), end, List.of()).last())
        .isEqualTo(end);
    assertThat(broken(List.of(), Head.START)).isEmpty();
  }

  @Test
  void the_hash_follows_from_what_the_documentation_says() {
    assertThat(links().getFirst().head().hash())
        .isEqualTo(
            new Secret(
                    "1\n"
                        + "0".repeat(64)
                        + "\n"
                        + "1\n"
                        + "2026-03-02T10:00:00.123456Z\n"
                        + "signed-in\n"
                        + "account\n"
                        + "1\n"
                        + "account 1\n\n"
                        + "password\n")
                .hash());
  }

  @Test
  void a_changed_word_is_found_and_so_is_a_hash_that_was_made_to_fit_it() {
    List<Link> links = links();
    Head end = links.getLast().head();
    Written other = Written.of(act(Deed.ROLE_GIVEN, 2).about(About.account(1)).detail("learner"));

    links.set(1, new Link(other, links.get(1).head()));
    assertThat(broken(links, end)).isEqualTo(at(2, Reason.CHANGED));
    links.set(1, new Link(other, links.get(0).head().after(other)));
    assertThat(broken(links, end)).isEqualTo(at(3, Reason.CHANGED));
  }

  @Test
  void an_entry_that_is_gone_is_found_and_so_are_two_that_changed_places() {
    List<Link> links = links();
    Head end = links.getLast().head();

    List<Link> fewer = new ArrayList<>(links);
    fewer.remove(1);
    assertThat(broken(fewer, end)).isEqualTo(at(2, Reason.MISSING));

    List<Link> swapped = new ArrayList<>(links);
    swapped.set(1, new Link(links.get(2).written(), links.get(1).head()));
    swapped.set(2, new Link(links.get(1).written(), links.get(2).head()));
    assertThat(broken(swapped, end)).isEqualTo(at(2, Reason.CHANGED));
    Collections.swap(links, 1, 2);
    assertThat(broken(links, end)).isEqualTo(at(2, Reason.MISSING));
  }

  @Test
  void an_end_that_was_cut_off_is_found_by_the_head_and_with_it_by_one_that_was_kept_elsewhere() {
    List<Link> links = links();
    List<Link> cut = links.subList(0, 3);
    Head kept = links.getLast().head();

    assertThat(broken(cut, kept)).isEqualTo(at(4, Reason.CUT));
    assertThat(broken(cut, cut.getLast().head())).as("whoever cuts changes the head").isEmpty();
    assertThat(broken(cut, cut.getLast().head(), kept)).isEqualTo(at(4, Reason.CUT));
  }

  @Test
  void a_chain_that_was_written_anew_holds_but_for_who_has_kept_a_head() {
    Head kept = links().get(1).head();
    List<Link> anew = new ArrayList<>();
    Head head = Head.START;
    for (Link link : links()) {
      anew.add(head.add(act(Deed.SIGNED_OUT, link.head().number())));
      head = anew.getLast().head();
    }

    assertThat(broken(anew, head)).isEmpty();
    assertThat(broken(anew, head, kept)).isEqualTo(at(2, Reason.OTHER));
  }

  @Test
  void a_head_is_read_back_as_it_is_told_and_nothing_else_is_one() {
    Head head = links().getLast().head();

    assertThat(Head.of(head.text())).contains(head);
    assertThat(Head.of("4:abc")).isEmpty();
    assertThat(Head.of("of 4:" + head.hash())).isEmpty();
  }

  @Test
  void no_address_name_or_typed_word_can_be_recorded() {
    assertThatThrownBy(() -> new About("account amina@example.org"))
        .hasMessageNotContaining("amina");
    assertThatThrownBy(() -> new About("class Politics, spring")).hasMessageNotContaining("Pol");
    for (String typed : List.of("seven quiet lanterns", "Amina", "a\nb", "")) {
      assertThatThrownBy(() -> act(Deed.SIGNED_IN, 1).detail(typed))
          .hasMessage("the ledger takes no free text");
    }
  }
}

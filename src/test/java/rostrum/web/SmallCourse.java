package rostrum.web;

import java.util.Map;

/** A course pack of two lessons with one of everything that a page has to set. */
public final class SmallCourse {
  private static final String COURSE =
      """
      slug: small
      language: en
      scripts: {Hangul: ko}
      about: An article on <gardens> & letters
      source:
        title: not stated
        author: Ada Green
        affiliation: gardener at Kew
        date: not stated
        rights: not stated in the source
        sha256: 0000000000000000000000000000000000000000000000000000000000000000
      lessons:
        - {slug: opening, label: Opening, short: Opening}
        - {slug: one, label: Section I, short: “Plant <b>first</b>”, numbered: true}
        - {slug: two, label: Section II, short: Harvest, numbered: true}
      """;

  private static final String OPENING =
      """
      [author-report fact] This text is on gardens.
      """;

  private static final String ONE =
      """
      # I. “Plant First” & Water <Later>

      [author-report fact] Mok Ji-won planted <i>nine</i> trees[^1], and watered them.
      [quoted-speaker slogan @mok] “Plant first” is what she said.[^2]
      [quoted-speaker slogan @mok] She said it twice.

      [author-inference contested] So the garden began in May.

      [table trees state-source fact @gazette]
      caption: Table 1 Trees by bed
      | | Name | Kind |
      | North bed | Oak | Tall & old |
      | | Ash | Young |
      | South bed | Elm | <em>Rare</em> |
      source: Source: 《Gazette》
      """;

  private static final String TWO =
      """
      # II. Harvest

      [author-inference contested] The garden began in June.
      [byline] (Ada Green is a gardener at Kew)
      """;

  private static final String NOTES =
      """
      [^1] 《로동신문》 2021, http://example.org/a?b=1&c=2
      [^2] Letters, p. 4.
      """;

  private static final String VOICES =
      """
      - {id: mok, who: Mok Ji-won, occasion: speech at the gate}
      - {id: gazette, who: Gazette, occasion: list of May 2021}
      """;

  private static final String EDITOR =
      """
      - id: beginning
        kind: disagrees
        text: Section I says May; section II says June.
        places:
          - {section: one, quote: So the garden began in May.}
          - {section: two, quote: The garden began in June.}
      - id: ash
        kind: outside
        text: The register lists a tenth tree.
        source: Register of 2021
        places:
          - {section: one, quote: She said it twice.}
      """;

  private SmallCourse() {}

  public static Map<String, String> pack() {
    return Map.of(
        "course.yaml", COURSE,
        "article/opening.txt", OPENING,
        "article/one.txt", ONE,
        "article/two.txt", TWO,
        "article/notes.txt", NOTES,
        "voices.yaml", VOICES,
        "editor-notes.yaml", EDITOR);
  }
}

package rostrum.questions;

import java.util.Optional;
import rostrum.lessons.Article;
import rostrum.lessons.Passage;

/**
 * A piece of what a question rests on, as it leaves Rostrum: the words, and where they stand.
 *
 * @param quote a whole sentence, cell or footnote of the article
 * @param note the footnote's number, if it is one
 * @param table the table's id, with row (counted from 1) and column, if it is a cell
 */
public record Evidence(
    String section,
    String quote,
    Optional<Integer> note,
    Optional<String> table,
    Optional<Integer> row,
    Optional<String> column) {

  public static Evidence of(Passage passage) {
    return new Evidence(
        passage.section(),
        passage.quote(),
        passage.note(),
        passage.cell().map(Passage.Cell::table),
        passage.cell().map(Passage.Cell::row),
        passage.cell().map(Passage.Cell::column));
  }

  /** Where it stands in an article, if it is there to the letter. */
  public Optional<Passage> in(Article article) {
    Optional<Passage> place =
        table.isPresent()
            ? article.find(section, table.get(), row.orElse(0), column.orElse(""))
            : article.find(section, quote);
    return place.filter(passage -> passage.quote().equals(quote));
  }
}

package rostrum.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Makes a query of what somebody typed: all of its words have to be there, the last perhaps only
 * begun, longer ones perhaps with a slip; a name in any spelling stands for the one that is
 * printed.
 */
final class Asking {
  private static final int LONGEST_NAME = 8;
  private static final int SHORTEST_BEGINNING = 2;
  private static final int SHORTEST_FORGIVEN = 5;

  private final Names names;
  private final QueryBuilder builder;

  Asking(Names names, Analyzer analyzer) {
    this.names = names;
    this.builder = new QueryBuilder(analyzer);
  }

  /**
   * The query.
   *
   * @return empty if nothing of it can be looked for
   */
  Optional<Query> query(String typed) {
    List<String> words =
        Arrays.stream(typed.strip().split("[\\s\\p{P}&&[^’'-]]+"))
            .filter(w -> !w.isBlank())
            .toList();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int from = 0;
    boolean any = false;
    while (from < words.size()) {
      int taken = name(words, from, all);
      if (taken > 0) {
        any = true;
      } else {
        taken = 1;
        Optional<Query> word = word(words.get(from), from == words.size() - 1);
        word.ifPresent(query -> all.add(query, Occur.MUST));
        any |= word.isPresent();
      }
      from += taken;
    }
    return any ? Optional.of(all.build()) : Optional.empty();
  }

  /** Takes the longest name that begins here, and says of how many words it was. */
  private int name(List<String> words, int from, BooleanQuery.Builder all) {
    for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
      Set<String> printed =
          names.called(String.join(" ", words.subList(from, to)), to == words.size());
      if (!printed.isEmpty()) {
        all.add(
            any(
                printed,
                to - from == 1 ? Optional.of(words.get(from)) : Optional.empty(),
                to == words.size()),
            Occur.MUST);
        return to - from;
      }
    }
    return 0;
  }

  /** Any of these names, or the single word as it was typed. */
  private Query any(Set<String> printed, Optional<String> word, boolean last) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String name : printed) {
      Optional.ofNullable(builder.createPhraseQuery(Analysis.TEXT, name))
          .ifPresent(phrase -> any.add(new BoostQuery(phrase, 2), Occur.SHOULD));
    }
    word.flatMap(typed -> word(typed, last)).ifPresent(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private Optional<Query> word(String typed, boolean last) {
    Query exact = builder.createPhraseQuery(Analysis.TEXT, typed);
    if (exact == null) {
      return Optional.empty();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(new BoostQuery(exact, 3), Occur.SHOULD);
    if (exact instanceof TermQuery term) {
      for (Query lenient : lenient(term.getTerm(), last)) {
        any.add(lenient, Occur.SHOULD);
      }
    }
    return Optional.of(any.build());
  }

  private static List<Query> lenient(Term term, boolean last) {
    List<Query> queries = new ArrayList<>();
    int length = term.text().length();
    if (last && length >= SHORTEST_BEGINNING) {
      queries.add(new PrefixQuery(term));
    }
    if (length >= SHORTEST_FORGIVEN) {
      queries.add(new BoostQuery(new FuzzyQuery(term, 1, 1), .3f));
    }
    return queries;
  }
}

package rostrum.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import rostrum.search.Finding.Run;

/** Marks in the texts that were found what a query found in them. */
final class Marking {
  private final Whole highlighter;
  private final Query query;

  Marking(IndexSearcher searcher, Analyzer analyzer, Query query) {
    this.highlighter =
        new Whole(
            UnifiedHighlighter.builder(searcher, analyzer)
                .withBreakIterator(WholeBreakIterator::new)
                .withFormatter(new Cut()));
    this.query = query;
  }

  /** The whole texts of these documents, cut at the marks. */
  List<List<Run>> of(List<Integer> documents) throws IOException {
    int[] ids = documents.stream().mapToInt(Integer::intValue).toArray();
    List<List<Run>> texts = new ArrayList<>();
    for (Object text : highlighter.texts(query, ids)) {
      texts.add(((Texts) text).runs());
    }
    return texts;
  }

  private record Texts(List<Run> runs) {}

  /** The library gives objects other than strings to its subclasses alone. */
  private static final class Whole extends UnifiedHighlighter {
    private Whole(UnifiedHighlighter.Builder builder) {
      super(builder);
    }

    Object[] texts(Query query, int[] ids) throws IOException {
      Map<String, Object[]> texts =
          highlightFieldsAsObjects(new String[] {Analysis.TEXT}, query, ids, new int[] {1});
      return texts.getOrDefault(Analysis.TEXT, new Object[0]);
    }
  }

  private static final class Cut extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Run> runs = new ArrayList<>();
      int at = 0;
      for (Passage passage : passages) {
        for (int match = 0; match < passage.getNumMatches(); match++) {
          int start = Math.max(at, passage.getMatchStarts()[match]);
          int end = passage.getMatchEnds()[match];
          if (end > start) {
            add(runs, content.substring(at, start), false);
            add(runs, content.substring(start, end), true);
            at = end;
          }
        }
      }
      add(runs, content.substring(at), false);
      return new Texts(List.copyOf(runs));
    }

    private static void add(List<Run> runs, String text, boolean isMarked) {
      if (!text.isEmpty()) {
        runs.add(new Run(text, isMarked));
      }
    }
  }
}

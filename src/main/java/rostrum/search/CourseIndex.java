package rostrum.search;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;
import rostrum.courses.CoursePack;
import rostrum.search.Finding.Group;

/** An index of one course, as its pack stands. It lies in memory and is never changed. */
public final class CourseIndex {
  private static final int MOST_OF_A_KIND = 12;
  private static final int MOST_SENTENCES = 40;
  private static final int LONGEST = 200;
  private static final int FAR = 2;

  private final Analyzer analyzer = Analysis.analyzer();
  private final List<Entry> entries;
  private final Names names;
  private final IndexSearcher searcher;

  /** Indexes a course. */
  public CourseIndex(CoursePack course) {
    this.entries = new Entries(course).all().toList();
    this.names = new Names(entries.stream());
    this.searcher = indexed();
  }

  /** Documents are numbered as the entries are. */
  private IndexSearcher indexed() {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
        for (Entry entry : entries) {
          Document document = new Document();
          document.add(new TextField(Analysis.TEXT, entry.text(), Field.Store.YES));
          document.add(new TextField(Analysis.WORD, entry.text(), Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      return new IndexSearcher(DirectoryReader.open(memory));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks for what somebody typed.
   *
   * @param typed at most 200 letters of it count
   */
  public Finding find(String typed) {
    String asked = typed.substring(0, Math.min(typed.length(), LONGEST));
    try {
      Query query =
          new Asking(names, analyzer).query(asked).orElseGet(() -> new MatchNoDocsQuery());
      ScoreDoc[] found = searcher.search(query, entries.size()).scoreDocs;
      return found.length == 0
          ? new Finding(typed, List.of(), meant(asked))
          : new Finding(typed, groups(query, found), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Group> groups(Query query, ScoreDoc[] found) throws IOException {
    Map<Entry.Kind, List<Integer>> kinds =
        Arrays.stream(found)
            .map(hit -> hit.doc)
            .collect(
                groupingBy(
                    doc -> entries.get(doc).kind(),
                    () -> new EnumMap<>(Entry.Kind.class),
                    Collectors.toList()));
    Marking marking = new Marking(searcher, analyzer, query);
    List<Group> groups = new ArrayList<>();
    for (Map.Entry<Entry.Kind, List<Integer>> kind : kinds.entrySet()) {
      int most = kind.getKey() == Entry.Kind.SENTENCE ? MOST_SENTENCES : MOST_OF_A_KIND;
      List<Integer> shown = kind.getValue().stream().limit(most).toList();
      List<List<Finding.Run>> runs = marking.of(shown);
      groups.add(
          new Group(
              kind.getKey(),
              kind.getValue().size(),
              IntStream.range(0, shown.size())
                  .mapToObj(at -> hit(entries.get(shown.get(at)), runs.get(at)))
                  .toList()));
    }
    return List.copyOf(groups);
  }

  private static Finding.Hit hit(Entry entry, List<Finding.Run> runs) {
    return new Finding.Hit(entry.path(), entry.place(), runs);
  }

  /** A name that is nearly so, else every word that is not there replaced by the nearest one. */
  private Optional<String> meant(String typed) throws IOException {
    Optional<String> name = names.near(typed, FAR).stream().sorted().findFirst();
    if (name.isPresent()) {
      return name;
    }
    DirectSpellChecker checker = new DirectSpellChecker();
    StringBuilder meant = new StringBuilder();
    boolean replaced = false;
    for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      SuggestWord[] near =
          checker.suggestSimilar(
              new Term(Analysis.WORD, word),
              1,
              searcher.getIndexReader(),
              SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
      replaced |= near.length > 0;
      meant.append(meant.isEmpty() ? "" : " ").append(near.length > 0 ? near[0].string : word);
    }
    return replaced ? Optional.of(meant.toString()) : Optional.empty();
  }
}

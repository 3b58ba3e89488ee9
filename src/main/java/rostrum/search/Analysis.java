package rostrum.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How text becomes what is compared: words without marks and case, English plurals as singulars,
 * Korean in pairs of syllables, since it is written with and without spaces.
 */
final class Analysis {
  /** What is searched and shown. */
  static final String TEXT = "text";

  /** The same words as they stand, to suggest from. */
  static final String WORD = "word";

  private Analysis() {}

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(new Words(true), Map.of(WORD, new Words(false)));
  }

  /** A name as one word, without spaces, hyphens, marks and case. */
  static String joined(String name) {
    return Normalizer.normalize(
            Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
            Normalizer.Form.NFC)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static final class Words extends Analyzer {
    private final boolean stems;

    private Words(boolean stems) {
      this.stems = stems;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer = new StandardTokenizer();
      TokenStream words =
          new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(tokenizer)));
      return new TokenStreamComponents(
          tokenizer, stems ? new CJKBigramFilter(new EnglishMinimalStemFilter(words)) : words);
    }
  }
}

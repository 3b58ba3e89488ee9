package rostrum.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rostrum.TestApp;
import rostrum.TestApp.Page;
import rostrum.TestApp.Reader;

/** A quiz as PDF holds what its page on paper holds. */
class PaperPdfTest {
  private static TestApp app;
  private static Reader ada;
  private static HttpClient http;
  private static String quiz;

  @BeforeAll
  static void start() {
    app = TestApp.start();
    http = HttpClient.newHttpClient();
    ada = app.instructor("Ada", "ada@example.org");
    quiz = composed("1주: 조선로동당");
  }

  @AfterAll
  static void stop() {
    http.close();
    app.close();
  }

  private static String composed(String name) {
    Page fresh = ada.submit(ada.get("/quizzes").form("form#new").with("name", name));
    Page drawn = ada.submit(fresh.form("form#choices").with("count", "16").with("seed", "8"));
    return drawn.form("form#choices").action().replace("/choices", "");
  }

  private static HttpResponse<byte[]> get(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.address(path)));
    ada.cookies().forEach((name, value) -> request.header("Cookie", name + "=" + value));
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PDDocument pdf(String path) throws IOException {
    return Loader.loadPDF(get(path).body());
  }

  /** What stands on each page, without white space: lines are broken otherwise than on the page. */
  private static List<String> texts(PDDocument pdf) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      texts.add(close(stripper.getText(pdf)));
    }
    return texts;
  }

  private static String close(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }

  @Test
  void every_question_stands_whole_on_a_page_as_on_paper_with_the_key_or_without()
      throws IOException {
    for (String which : List.of("", "?key=yes", "?variant=2", "?variant=2&key=yes")) {
      Page paper = ada.get(quiz + "/paper" + which);
      List<Element> questions = paper.html().select(".printed > li");
      assertThat(questions).hasSize(16);
      try (PDDocument pdf = pdf(paper.one("a#pdf").attr("href"))) {
        List<String> pages = texts(pdf);
        assertThat(pages).hasSizeGreaterThan(1);
        int page = 0;
        for (Element question : questions) {
          String text = close(question.elementSiblingIndex() + 1 + "." + question.text());
          while (page < pages.size() - 1 && !pages.get(page).contains(text)) {
            page++;
          }
          assertThat(pages.get(page)).as(which).contains(text);
        }
        assertThat(String.join("", pages).contains("Rightanswer"))
            .isEqualTo(which.contains("key=yes"));
        assertThat(pages.getFirst()).contains("1주:조선로동당").contains("1/" + pages.size());
      }
    }
  }

  @Test
  void the_same_quiz_variant_and_key_are_the_same_file() {
    assertThat(get(quiz + "/paper.pdf?variant=3&key=yes").body())
        .isEqualTo(get(quiz + "/paper.pdf?variant=3&key=yes").body());
  }

  @Test
  void its_fonts_are_inside_and_it_says_of_itself_nothing_but_its_title() throws IOException {
    Set<String> fonts = new HashSet<>();
    try (PDDocument pdf = pdf(quiz + "/paper.pdf")) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          fonts.add(font.getName().replaceAll(".*\\+", ""));
        }
      }
      assertThat(fonts).contains("NanumMyeongjo", "RostrumSerif");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("1주: 조선로동당");
      assertThat(pdf.getDocumentInformation().getMetadataKeys()).containsExactly("Title");
      assertThat(pdf.getDocumentCatalog().getMetadata()).isNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }

  @Test
  void a_name_with_markup_or_a_formula_is_printed_as_it_is_and_names_the_file_tamely()
      throws IOException {
    String name = "=1+1 <img src='file:///etc/passwd'/>&lt;\"; ../x 김";
    String odd = composed(name);

    HttpResponse<byte[]> answer = get(odd + "/paper.pdf?variant=1&key=yes");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains(
            "attachment; filename=\"quiz-1-key.pdf\";"
                + " filename*=UTF-8''-1-1-img-src-file-etc-passwd-lt-x-%EA%B9%80-1-key.pdf");
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      assertThat(texts(pdf).getFirst()).contains(close(name));
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(name);
    }
  }

  @Test
  void nobody_else_gets_it_until_it_is_shared_and_learners_never() {
    Reader jonas = app.instructor("Jonas", "jonas@example.org");
    Reader mina = app.learner("Mina", "mina@example.org");
    String own = composed("Mine");
    assertThat(jonas.get(own + "/paper.pdf").status()).isEqualTo(404);

    ada.send(ada.get(own).form("form[action$=sharing]"));

    assertThat(jonas.get(own + "/paper.pdf").status()).isEqualTo(200);
    assertThat(mina.get(own + "/paper.pdf").status()).isEqualTo(404);
    assertThat(app.reader().get(own + "/paper.pdf").status()).isEqualTo(404);
    assertThat(ada.get("/quizzes/nothing/paper.pdf").status()).isEqualTo(404);
  }
}

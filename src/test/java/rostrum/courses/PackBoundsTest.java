package rostrum.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rostrum.Fixtures;

/** How much a pack may be: ten megabytes, 2,000 files, 64 levels, ten seconds. */
class PackBoundsTest {
  private static final int TEN_MEGABYTES = 10_000_000;
  private static final PackText HARBOUR = new PackText(Fixtures.source(Fixtures.HARBOUR_FOLDER));

  @TempDir private Path folder;

  @Test
  void a_folder_of_more_than_ten_megabytes_is_not_read() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("a.txt").toFile(), "rw")) {
      file.setLength(TEN_MEGABYTES + 1L);
    }
    assertThatThrownBy(() -> PackSource.folder(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("larger than a pack may be (10 MB, 2,000 files)");
  }

  @Test
  void a_folder_of_more_than_two_thousand_files_is_not_read() throws IOException {
    for (int number = 0; number <= 2_000; number++) {
      Files.createFile(folder.resolve(number + ".txt"));
    }
    assertThatThrownBy(() -> PackSource.folder(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("larger than a pack may be (10 MB, 2,000 files)");
  }

  @Test
  void entries_stand_in_each_other_at_most_64_deep() {
    assertThat(PackReader.read(with("voices.yaml", "- who: " + "[".repeat(100_000))).faults())
        .extracting(Fault::toString)
        .contains("voices.yaml:1: entries stand in each other more than 64 deep");
  }

  @Test
  void an_alias_cannot_make_much_of_little() {
    assertThat(PackReader.read(with("voices.yaml", "- &a {id: x, who: y}\n- [*a, *a]\n")).faults())
        .extracting(Fault::toString)
        .anyMatch(fault -> fault.startsWith("voices.yaml:"));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void ten_megabytes_of_notes_cost_no_more_than_their_length() {
    String line = "[^1] again\n";
    assertThat(
            PackReader.read(with("article/notes.txt", line.repeat(TEN_MEGABYTES / line.length())))
                .faults())
        .extracting(Fault::toString)
        .contains("article/notes.txt:2: footnote 1 stands here twice");
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void ten_megabytes_of_sentences_cost_no_more_than_their_length() {
    String line = "[author-report fact] It rains.\n";
    assertThat(
            PackReader.read(with("article/1.txt", line.repeat(TEN_MEGABYTES / line.length())))
                .read())
        .isEmpty();
  }

  private static PackSource with(String file, String text) {
    return HARBOUR.with(file, text).source();
  }
}

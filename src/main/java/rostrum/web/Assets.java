package rostrum.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The static files. All style sheets are sent as one file and all scripts as another, put together
 * here, so that there is no build step and a page needs few requests. Addresses contain a hash of
 * the content: browsers keep a file for ever and see a new one at once.
 */
public final class Assets {
  /** The address under which {@link #send} is to be found. */
  public static final String PATH = "/static/{hash}/<name>";

  private static final String STYLES = "rostrum.css";
  private static final String SCRIPTS = "rostrum.js";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  /** A file that a style sheet refers to, as in {@code url(/static/fonts/NAME)}. */
  private static final Pattern OWN_FILE = Pattern.compile("(?<=url\\()/static/([^)]+)");

  private final Supplier<Map<String, Asset>> assets;

  public Assets() {
    Folder folder = new Folder("static");
    Asset htmx = Asset.of("htmx.js", resource(HTMX));
    this.assets = folder.inDevelopment() ? soonStale(folder, htmx) : kept(load(folder, htmx));
  }

  private static Supplier<Map<String, Asset>> soonStale(Folder folder, Asset htmx) {
    LoadingCache<Folder, Map<String, Asset>> loaded =
        Caffeine.newBuilder()
            .expireAfterWrite(Folder.STALE_AFTER)
            .build(stale -> load(stale, htmx));
    return () -> loaded.get(folder);
  }

  /**
   * The address of a file.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public String address(String name) {
    return address(name, assets.get());
  }

  /**
   * Answers with a file. A page of before the last change still gets the file, but nobody keeps it.
   */
  public void send(Context ctx) {
    Asset asset =
        Optional.ofNullable(assets.get().get(ctx.pathParam("name")))
            .orElseThrow(NotFoundResponse::new);
    boolean same = asset.hash().equals(ctx.pathParam("hash"));
    ctx.header("Cache-Control", same ? FOR_EVER : "no-cache");
    ctx.header("Vary", "Accept-Encoding");
    ctx.contentType(asset.contentType()).disableCompression();
    boolean gzip = Optional.ofNullable(ctx.header("Accept-Encoding")).orElse("").contains("gzip");
    Optional<byte[]> gzipped = asset.gzipped().filter(content -> gzip);
    gzipped.ifPresent(content -> ctx.header("Content-Encoding", "gzip"));
    ctx.result(gzipped.orElse(asset.content()));
  }

  private static Supplier<Map<String, Asset>> kept(Map<String, Asset> assets) {
    Map<String, Asset> compressed = new HashMap<>();
    assets.forEach((name, asset) -> compressed.put(name, asset.compressed()));
    return () -> compressed;
  }

  private static Map<String, Asset> load(Folder folder, Asset htmx) {
    SortedMap<String, byte[]> files = folder.files();
    Map<String, Asset> assets = new HashMap<>();
    assets.put("htmx.js", htmx);
    files.forEach((name, content) -> {
      if (!name.endsWith(".css") && !name.endsWith(".js")) {
        assets.put(name, Asset.of(name, content));
      }
    });
    assets.put(SCRIPTS, Asset.of(SCRIPTS, joined(files, ".js").getBytes(UTF_8)));
    String styles =
        OWN_FILE
            .matcher(joined(files, ".css"))
            .replaceAll(match -> address(match.group(1), assets));
    assets.put(STYLES, Asset.of(STYLES, styles.getBytes(UTF_8)));
    return Map.copyOf(assets);
  }

  /** In the order of their names; the layers of the style sheets make any order right. */
  private static String joined(SortedMap<String, byte[]> files, String ending) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(ending))
        .map(file -> new String(file.getValue(), UTF_8))
        .collect(Collectors.joining("\n"));
  }

  private static String address(String name, Map<String, Asset> assets) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("there is no static file " + name);
    }
    return "/static/" + asset.hash() + "/" + name;
  }

  private static byte[] resource(String name) {
    try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

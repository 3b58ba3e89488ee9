package rostrum.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import rostrum.TestApp;
import rostrum.TestApp.Reader;
import rostrum.browser.Places.Place;
import rostrum.questions.Item;

/** Somebody at the app with a browser. It notes what no reader should ever meet. */
final class Visit implements AutoCloseable {
  /** Says aloud what the policy refused, should the browser keep it to itself. */
  private static final String REPORT_VIOLATIONS =
      "document.addEventListener('securitypolicyviolation', e => console.error('refused by policy:"
          + " ' + e.violatedDirective + ' ' + e.blockedURI))";

  private static final int MOST_TABS = 120;

  private final TestApp app;
  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  Visit(TestApp app, Browser browser, Device device) {
    this.app = app;
    this.context = browser.newContext(device.options());
    this.page = context.newPage();
    if (device.scripts()) {
      page.addInitScript(REPORT_VIOLATIONS);
    }
    page.onConsoleMessage(this::note);
    page.onPageError(error -> faults.add("script error: " + error));
    page.onRequest(this::note);
  }

  private void note(ConsoleMessage message) {
    boolean ofThisPage = message.location().startsWith(page.url());
    boolean expected = ofThisPage && message.text().matches(".*status of 4(04|22).*");
    if (message.type().equals("error") && !expected) {
      faults.add("console: " + message.text() + " at " + message.location());
    }
  }

  private void note(Request request) {
    requests.add(request);
    if (!request.url().startsWith(app.address("/")) && !request.url().startsWith("data:")) {
      faults.add("request to " + request.url());
    }
  }

  /** The same browser as somebody's who was here before. */
  Visit as(Reader reader) {
    context.clearCookies();
    context.addCookies(
        reader.cookies().entrySet().stream()
            .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(app.address("/")))
            .toList());
    return this;
  }

  Page open(String path) {
    requests.clear();
    page.navigate(app.address(path));
    return page;
  }

  /** To a page as its reader sees it. */
  Page go(Place place) {
    as(place.reader()).open(place.path());
    press(place);
    return page;
  }

  /** What has to be pressed on a page before it is as named. */
  void press(Place place) {
    if (!place.pressing().isEmpty()) {
      page.locator(place.pressing()).first().dispatchEvent("click");
      page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping')");
    }
  }

  Page page() {
    return page;
  }

  /** The requests since a page was opened. */
  List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Errors, refusals and requests to other hosts so far. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Presses Tab until this has the focus. */
  void tabTo(Locator goal) {
    for (int stop = 0; stop < MOST_TABS; stop++) {
      if (Boolean.TRUE.equals(goal.evaluate("e => e === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("no tab stop at " + goal);
  }

  /** The question that the page asks. */
  Item asked() {
    return app.item(
        page.locator("form#answer .stem").innerText(),
        page.locator("form#answer label.option > span").allInnerTexts());
  }

  /** The option of the question with the right answer, or the first with a wrong one. */
  Locator option(boolean right) {
    return option(TestApp.options(asked(), right).getFirst());
  }

  private Locator option(String words) {
    Locator exact = page.getByText(words, new Page.GetByTextOptions().setExact(true));
    return page.locator("form#answer label.option")
        .filter(new Locator.FilterOptions().setHas(exact));
  }

  @Override
  public void close() {
    context.close();
  }
}

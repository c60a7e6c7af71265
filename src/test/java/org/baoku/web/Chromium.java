package org.baoku.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Headless Chromium with a new profile.
///
/// The program is the one that the variable `CHROMIUM` names, or the first one on the path: the headless shell has the
/// same engine, and without a window a page takes a third of the processor time. If there is none and the tests run as
/// root on Debian, Debian's package is installed; otherwise the test fails with a message that says what to install.
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> PACKAGES = List.of("chromium-headless-shell", "fonts-noto-cjk");
    private static final List<String> OLDER_PACKAGES = List.of("chromium", "fonts-noto-cjk");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Path program = find().or(Chromium::install)
                .orElseThrow(() -> new AssertionError("No Chromium was found: install it (Debian: apt-get install "
                        + String.join(" ", PACKAGES) + ") or set the variable CHROMIUM to its path."));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS)));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        Stream<Path> pointedTo = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).stream();
        Stream<Path> onPath = Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("/usr/bin")
                        .split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(pointedTo, onPath).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        boolean may = "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"));
        return may && run(List.of("update")) && (install(PACKAGES) || install(OLDER_PACKAGES))
                ? find()
                : Optional.empty();
    }

    private static boolean install(List<String> packages) {
        List<String> install = new ArrayList<>(List.of("install", "-y", "--no-install-recommends"));
        install.addAll(packages);
        return run(install);
    }

    private static boolean run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("apt-get"));
        command.addAll(arguments);
        ProcessBuilder installing = new ProcessBuilder(command).inheritIO();
        installing.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = installing.start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Starts a single node of OpenSearch and runs until the process is stopped. It is run from this source file, on the
/// class path of OpenSearch.
final class Peer {
    private Peer() {}

    /// @param arguments the data directory and the HTTP port
    public static void main(String[] arguments) throws Exception {
        OpenSearchRunner runner = new OpenSearchRunner();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                runner.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        runner.onBuild((number, settings) -> settings.put("http.port", arguments[1]));
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(arguments[0])
                .clusterName("benchmark")
                .numOfNode(1)
                .pluginTypes("org.opensearch.plugin.analysis.smartcn.AnalysisSmartChinesePlugin"));
        runner.ensureYellow();
        Thread.sleep(Long.MAX_VALUE);
    }
}

import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Starts one node of OpenSearch and keeps it until it is asked to end. Run from this source, on the peer's class
/// path.
final class Peer {
    private Peer() {}

    /// @param arguments the folder for its data, and the port for HTTP
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

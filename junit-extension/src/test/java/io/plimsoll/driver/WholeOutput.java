package io.plimsoll.driver;

import static io.plimsoll.units.Units.seconds;

import io.plimsoll.workload.Workload;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one end of a tool said in full when it did what it was asked.
 *
 * @param name of its recording
 * @param said without the line's end after a JSON document, which says nothing
 * @param workload that it was asked for
 * @param read takes what that end said, whole or not, beside all that the other end did
 */
record WholeOutput(String name, String said, Workload workload, Consumer<String> read) {

    /** Returns what client and server said in files that have the same name. */
    static List<WholeOutput> bothEnds(String test, String type, Workload workload, int lasting) {
        String server = test + ".server" + type;
        return bothEnds(server, ToolRecording.of(server), test + ".client" + type, workload, lasting);
    }

    static <W extends Workload> List<WholeOutput> bothEnds(
            String server, String serverSaid, String client, W workload, int lasting) {
        ClientServerDriver<W> driver = (ClientServerDriver<W>) Drivers.of(workload);
        String clientSaid = ToolRecording.of(client);
        return List.of(
                of(client, clientSaid, workload, said -> driver.read(workload, seconds(lasting), serverSaid, said)),
                of(server, serverSaid, workload, said -> driver.read(workload, seconds(lasting), said, clientSaid)));
    }

    /** Returns what a client said whose server is not listened to. */
    static <W extends Workload> List<WholeOutput> client(String name, W workload) {
        ClientServerDriver<W> driver = (ClientServerDriver<W>) Drivers.of(workload);
        return List.of(of(name, ToolRecording.of(name), workload, said -> driver.read(workload, seconds(2), "", said)));
    }

    static <W extends Workload> List<WholeOutput> pod(String name, W workload, int lasting) {
        PodDriver<W> driver = (PodDriver<W>) Drivers.of(workload);
        return List.of(
                of(name, ToolRecording.of(name), workload, said -> driver.read(workload, seconds(lasting), said)));
    }

    private static WholeOutput of(String name, String said, Workload workload, Consumer<String> read) {
        return new WholeOutput(name, name.endsWith(".json") ? said.stripTrailing() : said, workload, read);
    }

    @Override
    public String toString() {
        return name;
    }
}

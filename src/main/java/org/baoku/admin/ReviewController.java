package org.baoku.admin;

import java.util.List;
import java.util.Map;
import org.baoku.archive.NewspaperRepository;
import org.baoku.archive.editing.ReviewQueue;
import org.baoku.archive.editing.ReviewQueue.QueuedPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/admin/review`: the pages that somebody should look at, the most doubtful first.
@Controller
final class ReviewController {
    private static final int AT_ONCE = 50;

    /// A page of the queue with the way to its desk.
    record Line(QueuedPage waiting, String url) {}

    private final ReviewQueue queue;
    private final NewspaperRepository newspapers;

    ReviewController(ReviewQueue queue, NewspaperRepository newspapers) {
        this.queue = queue;
        this.newspapers = newspapers;
    }

    @GetMapping("/admin/review")
    String review(ReviewFilterParameters parts, @RequestParam(defaultValue = "0") int start, Model model) {
        ReviewFilter ask = parts.ask();
        int from = Math.clamp(start, 0, Integer.MAX_VALUE - AT_ONCE);
        List<Line> lines = queue.find(ask.ask(), from, AT_ONCE).stream()
                .map(waiting -> new Line(waiting, ask.desk(waiting.page())))
                .toList();
        long count = queue.count(ask.ask());
        model.addAllAttributes(Map.of(
                "filter",
                ask,
                "entries",
                lines,
                "count",
                count,
                "newspapers",
                newspapers.all(),
                "doubts",
                queue.doubtCodes()));
        if (from > 0) {
            model.addAttribute("before", ask.queue(Math.max(0, from - AT_ONCE)));
        }
        if (from + AT_ONCE < count) {
            model.addAttribute("after", ask.queue(from + AT_ONCE));
        }
        return "admin/review";
    }
}

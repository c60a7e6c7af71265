package org.baoku.people;

import java.time.LocalDate;

/// Days in Chinese words.
final class ChineseDateFormat {
    private ChineseDateFormat() {}

    /// 2023年7月22日.
    static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}

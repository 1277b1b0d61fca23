class Solution {
    public int coinChange(int[] coins, int amount) {
        int[] fewest = new int[amount + 1];
        Arrays.fill(fewest, 1, amount + 1, amount + 1);
        for (int coin : coins)
            for (int sum = coin; sum <= amount; sum++)
                fewest[sum] = Math.min(fewest[sum], fewest[sum - coin] + 1);
        return fewest[amount] > amount ? -1 : fewest[amount];
    }
}
